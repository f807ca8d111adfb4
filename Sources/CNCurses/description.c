// Makes terminal descriptions: what the terminfo database has, without what terminals do differently, and with what it
// lacks, direct colours or a name.
//
// Direct-colour entries are not installed on most machines, and where they are, their other capabilities may not be those
// of the terminal. So the entry of the terminal itself is read, its colour capabilities are replaced, and the result is
// handed to ncurses in the compiled form, as term(5) describes it and $TERMINFO accepts it.
#define NCURSES_WIDECHAR 1
// First, because the macros of term.h are ordinary words such as `columns`.
#include "internal.h"

#include <curses.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

enum { boolean_count = 37, number_count = 33, string_count = 394, capacity = 16 * 1024 };

typedef struct {
  uint8_t bytes[capacity];
  size_t count;
} writer;

static void put(writer *out, const void *bytes, size_t count) {
  if (out->count + count > capacity) count = capacity - out->count;
  memcpy(out->bytes + out->count, bytes, count);
  out->count += count;
}

static void put_number(writer *out, int32_t number, int bytes) {
  for (int i = 0; i < bytes; i++) put(out, &(uint8_t){(uint32_t)number >> (8 * i) & 0xFF}, 1);
}

// Numbers begin at even places.
static void align(writer *out) {
  if (out->count % 2) put_number(out, 0, 1);
}

typedef struct {
  const char *name, *value;
} capability;

static const char *find(const capability *list, const char *name) {
  for (; list->name; list++) {
    if (strcmp(list->name, name) == 0) return list->value;
  }
  return NULL;
}

static const capability built_in[] = {
    {"clear", "\033[H\033[2J"}, {"cup", "\033[%i%p1%d;%p2%dH"}, {"home", "\033[H"},   {"cr", "\r"},
    {"cub1", "\b"},             {"cud1", "\n"},                 {"cuf1", "\033[C"},   {"cuu1", "\033[A"},
    {"el", "\033[K"},           {"ed", "\033[J"},               {"sgr0", "\033[m"},   {"bold", "\033[1m"},
    {"smul", "\033[4m"},        {"rmul", "\033[24m"},           {"rev", "\033[7m"},   {"bel", "\007"},
    {"smcup", "\033[?1049h"},   {"rmcup", "\033[?1049l"},       {"civis", "\033[?25l"}, {"cnorm", "\033[?25h"},
    {NULL, NULL}};

static const capability ansi_colors[] = {
    {"setaf", "\033[3%p1%dm"}, {"setab", "\033[4%p1%dm"}, {"op", "\033[39;49m"}, {NULL, NULL}};
static const capability indexed_colors[] = {
    {"setaf", "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m"},
    {"setab", "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m"},
    {"op", "\033[39;49m"},
    {NULL, NULL}};
#define PARTS "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"
static const capability direct_colors[] = {
    {"setaf", "\033[38;2;" PARTS}, {"setab", "\033[48;2;" PARTS}, {"op", "\033[39;49m"}, {NULL, NULL}};
// What would go around the colours: other ways to set them, and the user's palette.
static const char *const other_colors[] = {"setf", "setb", "scp", "initc", "initp", "oc", "ccc", "hls", NULL};
// Terminals disagree about the background of what appears when characters are inserted or deleted, and some do not
// scroll by several lines at once.
static const char *const uncertain[] = {"ich", "ich1", "dch", "dch1", "smir", "rmir", "indn", "rin", NULL};

static bool is_in(const char *const *list, const char *name) {
  for (; *list; list++) {
    if (strcmp(*list, name) == 0) return true;
  }
  return false;
}

static bool is_left_out(const char *name, bool has_own_colors) {
  return is_in(uncertain, name) || (has_own_colors && is_in(other_colors, name));
}

static void put_flags_and_numbers(writer *out, bool has_base, int colors) {
  for (int i = 0; i < boolean_count; i++) {
    const char *name = boolnames[i];
    bool is_set = has_base ? tigetflag(name) > 0 : strcmp(name, "am") == 0 || strcmp(name, "xenl") == 0;
    put_number(out, is_set && !is_left_out(name, colors > 0), 1);
  }
  align(out);
  for (int i = 0; i < number_count; i++) {
    const char *name = numnames[i];
    int number = has_base ? tigetnum(name) : -1;
    if (colors > 0 && strcmp(name, "colors") == 0) number = colors;
    if (colors > 0 && strcmp(name, "pairs") == 0) number = 0x7FFF;
    // ncv names attributes that colours would spoil; terminals with so many colours have none.
    if (colors > 0 && strcmp(name, "ncv") == 0) number = -1;
    put_number(out, number, 4);
  }
}

// The strings, as places in a table; returns the table.
static void put_strings(writer *out, writer *table, bool has_base, const capability *colors) {
  for (int i = 0; i < string_count; i++) {
    const char *name = strnames[i];
    const char *value = colors ? find(colors, name) : NULL;
    if (!value && !has_base) value = find(built_in, name);
    if (!value && has_base && !is_left_out(name, colors != NULL)) value = tigetstr((char *)name);
    if (!value || value == (char *)-1) {
      put_number(out, -1, 2);
    } else {
      put_number(out, (int32_t)table->count, 2);
      put(table, value, strlen(value) + 1);
    }
  }
}

cnc_description cnc_describe(const char *name) {
  cnc_description result = {0};
  int status;
  if (setupterm((char *)name, STDOUT_FILENO, &status) != OK) return result;
  const char *move = tigetstr("cup");
  result.exists = true;
  result.can_move_cursor = move && move != (char *)-1;
  result.colors = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
  result.has_direct_color = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || tigetflag("Tc") > 0;
  del_curterm(cur_term);
  return result;
}

char *cnc_make_description(const char *name, int colors) {
  int status;
  bool has_base = name && setupterm((char *)name, 1, &status) == OK;
  const char *shown = name ? name : CNC_BUILT_IN_NAME;
  const capability *color_strings =
      colors > 256 ? direct_colors : colors > 8 ? indexed_colors : colors > 0 ? ansi_colors : NULL;

  static writer out, body, table;
  out.count = body.count = table.count = 0;
  put(&body, shown, strlen(shown) + 1);
  put_flags_and_numbers(&body, has_base, colors);
  put_strings(&body, &table, has_base, color_strings);
  int32_t header[] = {01036, (int32_t)strlen(shown) + 1, boolean_count, number_count, string_count,
                      (int32_t)table.count};
  for (int i = 0; i < 6; i++) put_number(&out, header[i], 2);
  put(&out, body.bytes, body.count);
  put(&out, table.bytes, table.count);
  if (colors > 256) {
    // Beyond the standard capabilities: the flag RGB, which tells ncurses that a number is a colour.
    static const int32_t extended[] = {1, 0, 0, 1, 4};
    align(&out);
    for (int i = 0; i < 5; i++) put_number(&out, extended[i], 2);
    put_number(&out, 1, 2);
    put_number(&out, 0, 2);
    put(&out, "RGB", 4);
  }
  if (has_base) del_curterm(cur_term);

  char *text = malloc(5 + 2 * out.count);
  if (!text) return NULL;
  memcpy(text, "hex:", 4);
  for (size_t i = 0; i < out.count; i++) {
    static const char digits[] = "0123456789ABCDEF";
    text[4 + 2 * i] = digits[out.bytes[i] >> 4];
    text[5 + 2 * i] = digits[out.bytes[i] & 15];
  }
  text[4 + 2 * out.count] = 0;
  return text;
}
