#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CNCurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

struct cnc_terminal {
  SCREEN *screen;
  FILE *output, *input;
  int descriptor;
  int columns, rows;
  int cursor_visibility;
  bool uses_mouse;
  bool uses_title;
  wchar_t replacement;  // what is drawn for what the C library does not know
  cchar_t *row;
  int memory;      // a file in memory that takes a frame
  uint8_t *frame;  // the last one
};

static bool is_open;

bool cnc_is_open(void) { return is_open; }

static const char paste_on[] = "\033[?2004h";
// Buttons, the wheel, and motion while a button is down, with coordinates of any size. Never all motion (1003): each
// move of the pointer would cross the network.
static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1002l\033[?1006l";
// Mouse reports and paste marks, which an earlier program may have left on as well.
static const char modes_off[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l";

// The terminal keeps titles of windows on a stack (XTWINOPS 22 and 23); those that have none ignore it.
static const char title_kept[] = "\033[22;2t";
static const char title_back[] = "\033[23;2t";

bool cnc_set_locale(bool terminal_is_likely_utf8) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  if (!terminal_is_likely_utf8) return false;
  return setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
}

// newterm, with a description of our own.
static SCREEN *new_screen(const char *name, int colors, FILE *output, FILE *input) {
  char *description = cnc_make_description(name, colors);
  if (!description) return NULL;
  char *former = getenv("TERMINFO") ? strdup(getenv("TERMINFO")) : NULL;
  setenv("TERMINFO", description, 1);
  SCREEN *screen = newterm((char *)(name ? name : CNC_BUILT_IN_NAME), output, input);
  if (former) {
    setenv("TERMINFO", former, 1);
  } else {
    unsetenv("TERMINFO");
  }
  free(former);
  free(description);
  return screen;
}

static const char *string_or_nothing(const char *name) {
  const char *value = tigetstr((char *)name);
  return value && value != (char *)-1 ? value : "";
}

const char *cnc_environment(const char *name) { return getenv(name); }

const char *cnc_reason(int error) { return strerror(error); }

bool cnc_is_orphan(void) { return getppid() == 1; }

static int make_memory_file(void) {
#ifdef __linux__
  return memfd_create("frame", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  return file ? dup(fileno(file)) : -1;
#endif
}

static void free_terminal(cnc_terminal *terminal) {
  fclose(terminal->output);
  fclose(terminal->input);
  close(terminal->memory);
  close(terminal->descriptor);
  free(terminal->row);
  free(terminal->frame);
  free(terminal);
}

cnc_terminal *cnc_open(const char *device, const char *name, int colors, int *failure) {
  cnc_terminal *terminal = calloc(1, sizeof *terminal);
  int descriptor = terminal ? open(device, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
  struct termios modes;
  // Before newterm, because ncurses catches only those that nobody catches yet.
  if (descriptor < 0 || tcgetattr(descriptor, &modes) != 0 || cnc_install_signals() != 0) {
    *failure = errno;
    if (descriptor >= 0) close(descriptor);
    free(terminal);
    return NULL;
  }
  terminal->descriptor = descriptor;
  terminal->memory = make_memory_file();
  terminal->output = fdopen(dup(descriptor), "w");
  terminal->input = fdopen(dup(descriptor), "r");
  terminal->screen = new_screen(name, colors, terminal->output, terminal->input);
  if (!terminal->screen) {
    *failure = 0;
    cnc_uninstall_signals();
    free_terminal(terminal);
    return NULL;
  }
  is_open = true;
  const char *strings[] = {modes_off, string_or_nothing("cnorm"), string_or_nothing("sgr0"),
                           string_or_nothing("rmcup")};
  cnc_arm_restore(descriptor, &modes, strings, 4);
  raw();
  noecho();
  nonl();
  // Keys are read elsewhere: ncurses must not look for them and put off drawing.
  typeahead(-1);
  idlok(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  terminal->cursor_visibility = -1;
  terminal->replacement = wcwidth(0xFFFD) == 1 ? 0xFFFD : L'?';
  cnc_take_new_size(terminal);
  cnc_write(terminal->descriptor, paste_on, sizeof paste_on - 1);
  return terminal;
}

// Takes what is still on its way when the mouse has been switched off, so that no report is typed into the shell.
static void drain(cnc_terminal *terminal) {
  enum { quiet = 20, most = 10 };
  uint8_t dropped[1024];
  struct pollfd waited = {.fd = terminal->descriptor, .events = POLLIN};
  for (int i = 0; i < most && poll(&waited, 1, quiet) > 0 && (waited.revents & POLLIN); i++) {
    if (read(terminal->descriptor, dropped, sizeof dropped) <= 0) return;
  }
}

static void end_modes(cnc_terminal *terminal) {
  cnc_write(terminal->descriptor, modes_off, sizeof modes_off - 1);
  if (terminal->uses_title) cnc_write(terminal->descriptor, title_back, sizeof title_back - 1);
  if (terminal->uses_mouse) drain(terminal);
}

void cnc_use_mouse(cnc_terminal *terminal, bool is_used) {
  terminal->uses_mouse = is_used;
  cnc_write(
      terminal->descriptor, is_used ? mouse_on : mouse_off,
      (is_used ? sizeof mouse_on : sizeof mouse_off) - 1);
}

void cnc_use_title(cnc_terminal *terminal) {
  if (terminal->uses_title) return;
  terminal->uses_title = true;
  cnc_extend_restore(title_back);
  cnc_write(terminal->descriptor, title_kept, sizeof title_kept - 1);
}

void cnc_close(cnc_terminal *terminal) {
  end_modes(terminal);
  curs_set(1);
  endwin();
  cnc_uninstall_signals();
  cnc_disarm_restore();
  delscreen(terminal->screen);
  free_terminal(terminal);
  is_open = false;
}

void cnc_size(cnc_terminal *terminal, int *columns, int *rows) {
  *columns = terminal->columns;
  *rows = terminal->rows;
}

bool cnc_take_new_size(cnc_terminal *terminal) {
  struct winsize size;
  int columns = COLS, rows = LINES;
  if (ioctl(terminal->descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    columns = size.ws_col;
    rows = size.ws_row;
  }
  if (columns == terminal->columns && rows == terminal->rows) return false;
  cchar_t *row = realloc(terminal->row, sizeof(cchar_t) * (size_t)(columns + 1));
  if (!row) return false;
  terminal->row = row;
  terminal->columns = columns;
  terminal->rows = rows;
  if (columns != COLS || rows != LINES) resizeterm(rows, columns);
  cnc_invalidate(terminal);
  return true;
}

int cnc_pair(cnc_terminal *terminal, int foreground, int background) {
  (void)terminal;
  if (foreground < 0 && background < 0) return 0;
  int pair = alloc_pair(foreground, background);
  return pair > 0 ? pair : 0;
}

int cnc_color_count(cnc_terminal *terminal) {
  (void)terminal;
  return has_colors() ? COLORS : 0;
}

static attr_t attributes(uint8_t bits) {
  attr_t result = A_NORMAL;
  if (bits & CNC_BOLD) result |= A_BOLD;
  if (bits & CNC_UNDERLINE) result |= A_UNDERLINE;
  if (bits & CNC_REVERSE) result |= A_REVERSE;
  if (bits & CNC_ITALIC) result |= A_ITALIC;
  if (bits & CNC_DIM) result |= A_DIM;
  return result;
}

void cnc_put_row(cnc_terminal *terminal, int y, const cnc_cell *cells, int count) {
  int used = 0;
  for (int i = 0; i < count && used < terminal->columns; i++) {
    const cnc_cell *cell = &cells[i];
    if (cell->width == 0) continue;
    wchar_t text[4] = {(wchar_t)cell->base, 0, 0, 0};
    int repeats = 1;
    if (wcwidth(text[0]) != cell->width) {
      // The C library knows another width, or none: ncurses would put all that follows elsewhere.
      text[0] = terminal->replacement;
      repeats = cell->width;
    } else if (cell->first_mark && wcwidth((wchar_t)cell->first_mark) == 0) {
      text[1] = (wchar_t)cell->first_mark;
      if (cell->second_mark && wcwidth((wchar_t)cell->second_mark) == 0) text[2] = (wchar_t)cell->second_mark;
    }
    int pair = cell->pair;
    for (; repeats > 0 && used < terminal->columns; repeats--) {
      setcchar(&terminal->row[used++], text, attributes(cell->attributes), (short)0, &pair);
    }
  }
  mvwadd_wchnstr(stdscr, y, 0, terminal->row, used);
}

void cnc_set_replacement(cnc_terminal *terminal, uint32_t sign) { terminal->replacement = (wchar_t)sign; }

const uint8_t *cnc_frame(cnc_terminal *terminal, int x, int y, bool cursor_is_visible, int *count) {
  *count = 0;
  // ncurses writes to the device's descriptor. While it does, that leads into a file in memory instead.
  int descriptor = fileno(terminal->output);
  ftruncate(terminal->memory, 0);
  lseek(terminal->memory, 0, SEEK_SET);
  dup2(terminal->memory, descriptor);
  wmove(stdscr, y, x);
  wnoutrefresh(stdscr);
  doupdate();
  if (terminal->cursor_visibility != cursor_is_visible) {
    terminal->cursor_visibility = cursor_is_visible;
    curs_set(cursor_is_visible);
  }
  fflush(terminal->output);
  dup2(terminal->descriptor, descriptor);

  off_t length = lseek(terminal->memory, 0, SEEK_END);
  uint8_t *frame = realloc(terminal->frame, (size_t)length + 1);
  if (!frame) return terminal->frame;
  terminal->frame = frame;
  ssize_t read_count = pread(terminal->memory, frame, (size_t)length, 0);
  *count = read_count > 0 ? (int)read_count : 0;
  return frame;
}

void cnc_send(cnc_terminal *terminal, const uint8_t *bytes, int count) {
  cnc_write(terminal->descriptor, bytes, count);
}

void cnc_allow_scrolling(cnc_terminal *terminal, bool is_allowed) {
  (void)terminal;
  idlok(stdscr, is_allowed);
}

void cnc_invalidate(cnc_terminal *terminal) {
  (void)terminal;
  clearok(curscr, TRUE);
}

cnc_report cnc_wait(cnc_terminal *terminal, int timeout, uint8_t *buffer, int capacity) {
  cnc_report report = {0};
  struct pollfd waited[] = {{.fd = terminal->descriptor, .events = POLLIN},
                            {.fd = cnc_signal_descriptor(), .events = POLLIN}};
  // EINTR needs no care: whatever interrupts also writes to the pipe, and the caller waits again.
  int ready = poll(waited, 2, timeout);
  cnc_take_signals(&report);
  if (ready <= 0) return report;
  report.hung_up = (waited[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
  if (waited[0].revents & POLLIN) {
    ssize_t count = read(terminal->descriptor, buffer, (size_t)capacity);
    if (count > 0) report.byte_count = (int)count;
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) report.hung_up = true;
  }
  return report;
}

void cnc_stop(cnc_terminal *terminal, bool whole_group) {
  end_modes(terminal);
  curs_set(1);
  endwin();
  cnc_stop_process(whole_group);
}

void cnc_resume(cnc_terminal *terminal) {
  reset_prog_mode();
  cnc_write(terminal->descriptor, paste_on, sizeof paste_on - 1);
  if (terminal->uses_mouse) cnc_use_mouse(terminal, true);
  if (terminal->uses_title) cnc_write(terminal->descriptor, title_kept, sizeof title_kept - 1);
  terminal->cursor_visibility = -1;
  cnc_invalidate(terminal);
}
