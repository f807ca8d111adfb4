/* floor FILE: the least that a table viewer in C can do, as a measure for others.
 *
 * The file is mapped, lines are found with memchr when they are needed and drawn as they are; nothing is parsed.
 * j and k move, n and p turn pages, G and g go to the ends, q leaves.
 */
#define _XOPEN_SOURCE_EXTENDED 1
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static const char *text;
static size_t size, *starts, count, room = 1024;
static int is_complete;

static void index_to(size_t line) {
  while (!is_complete && count <= line) {
    const char *end = memchr(text + starts[count - 1], '\n', size - starts[count - 1]);
    size_t next = end ? (size_t)(end - text) + 1 : size;
    if (next >= size) { is_complete = 1; break; }
    if (count == room) starts = realloc(starts, (room *= 2) * sizeof *starts);
    starts[count++] = next;
  }
}

/* Draws as many letters of a line as there are columns; bytes 10xxxxxx begin no letter. */
static void draw(int y, size_t line, int is_selected) {
  move(y, 0);
  if (line >= count) { clrtoeol(); return; }
  size_t end = line + 1 < count ? starts[line + 1] - 1 : size;
  size_t place = starts[line];
  for (int letters = 0; place < end; place++)
    if ((text[place] & 0xC0) != 0x80 && letters++ == COLS) break;
  if (is_selected) attron(A_REVERSE);
  addnstr(text + starts[line], (int)(place - starts[line]));
  if (getcury(stdscr) == y)
    for (int x = getcurx(stdscr); x < COLS; x++) addch(' ');
  attroff(A_REVERSE);
}

int main(int argc, char **argv) {
  struct stat status;
  int file = argc > 1 ? open(argv[1], O_RDONLY) : -1;
  if (file < 0 || fstat(file, &status) < 0) return 2;
  size = (size_t)status.st_size;
  text = mmap(0, size, PROT_READ, MAP_PRIVATE, file, 0);
  starts = malloc(room * sizeof *starts);
  starts[0] = 0;
  count = 1;
  setlocale(LC_ALL, "");
  initscr(); raw(); noecho(); curs_set(0); idlok(stdscr, TRUE);
  size_t top = 0, selected = 1;
  for (;;) {
    size_t height = (size_t)LINES - 1;
    index_to(top + height + 1);
    if (selected < top) top = selected;
    if (selected >= top + height) top = selected - height + 1;
    for (size_t y = 0; y < height; y++) draw((int)y, top + y, top + y == selected);
    mvprintw((int)height, 0, "row %zu%s", selected, is_complete ? " END" : "");
    clrtoeol();
    refresh();
    switch (getch()) {
    case 'q': case ERR: endwin(); return 0;
    case 'j': index_to(selected + 1); if (selected + 1 < count) selected++; break;
    case 'k': if (selected > 0) selected--; break;
    case 'n': index_to(selected + height); selected += height; top += height;
      if (selected >= count) selected = count - 1;
      break;
    case 'p': selected -= selected < height ? selected : height; top -= top < height ? top : height; break;
    case 'G': index_to((size_t)-2); selected = count - 1; break;
    case 'g': selected = 0; break;
    }
  }
}
