// What Swift sees of the terminal. No curses header is included here: its globals and macros stay in C.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cnc_terminal cnc_terminal;

// What the terminfo database says about a name.
typedef struct {
  bool exists;
  bool can_move_cursor;
  bool has_direct_color;
  int colors;
} cnc_description;

// A cell: a letter, its accents (0 for none), its columns, CNC_… bits, and a pair from cnc_pair.
typedef struct {
  uint32_t base, first_mark, second_mark;
  uint8_t width, attributes;
  int pair;
} cnc_cell;

enum { CNC_BOLD = 1, CNC_UNDERLINE = 2, CNC_REVERSE = 4, CNC_ITALIC = 8, CNC_DIM = 16 };

// What happened while waiting.
typedef struct {
  int byte_count;        // bytes put into the buffer
  bool hung_up;          // the terminal is gone
  bool woken;            // cnc_wake was called
  bool resized;          // SIGWINCH
  bool stop_requested;   // SIGTSTP
  bool continued;        // SIGCONT
  int terminate_signal;  // SIGTERM, SIGHUP or SIGINT; 0 for none
} cnc_report;

// Chooses the character encoding; true if it is UTF-8. Numbers keep their form whatever the user's locale.
bool cnc_set_locale(bool terminal_is_likely_utf8);

// The value of an environment variable, or NULL.
const char *cnc_environment(const char *name);
// Words for an error number.
const char *cnc_reason(int error);
// Whether the parent of the process has gone.
bool cnc_is_orphan(void);
void cnc_write(int descriptor, const void *bytes, int count);

// Only while no terminal is open, whose description would be lost.
cnc_description cnc_describe(const char *name);

// Takes a terminal over. `device` is a path, `name` a terminfo name, or NULL for what all terminals since the VT100
// understand; `colors` is 0, or what is wanted if the name knows fewer: 8, 256 or 1 << 24. NULL with an error number in
// `failure` (0: curses refused) if it cannot be had. One terminal can be open at a time.
cnc_terminal *cnc_open(const char *device, const char *name, int colors, int *failure);
void cnc_close(cnc_terminal *);
bool cnc_is_open(void);

void cnc_size(cnc_terminal *, int *columns, int *rows);
// Takes over the size that the device has now; false if it is still the same.
bool cnc_take_new_size(cnc_terminal *);

// A number for two colours, -1 for the terminal's own.
int cnc_pair(cnc_terminal *, int foreground, int background);
// The colours there are; 0 without any.
int cnc_color_count(cnc_terminal *);

// What is drawn, once a column, for letters whose width the C library knows otherwise.
void cnc_set_replacement(cnc_terminal *, uint32_t sign);
void cnc_put_row(cnc_terminal *, int y, const cnc_cell *cells, int count);
// What ncurses would send for the rows put so far, with the cursor at a place. It is for the caller to send with
// cnc_send; valid until the next call.
const uint8_t *cnc_frame(cnc_terminal *, int x, int y, bool cursor_is_visible, int *count);
void cnc_send(cnc_terminal *, const uint8_t *bytes, int count);
// Whether the next frames may have the terminal move rows instead of writing them again; so it is at first.
void cnc_allow_scrolling(cnc_terminal *, bool is_allowed);
// Repaints everything with the next frame.
void cnc_invalidate(cnc_terminal *);

// Has the mouse reported, or not any more; it comes back after a stop by itself.
void cnc_use_mouse(cnc_terminal *, bool is_used);

// Has the terminal keep the title of its window, which comes back on every way out, and while the process is stopped.
void cnc_use_title(cnc_terminal *);

// Waits for input, a signal or cnc_wake, at most so many milliseconds, -1 for ever.
cnc_report cnc_wait(cnc_terminal *, int timeout, uint8_t *buffer, int capacity);
// From any thread, also while no terminal is open.
void cnc_wake(void);

// Gives the terminal back and stops the process, or with `whole_group` its whole job, as the shell expects.
void cnc_stop(cnc_terminal *, bool whole_group);
// Takes the terminal over again after SIGCONT.
void cnc_resume(cnc_terminal *);

// From now on a process that breaks while a terminal is open says where, in a file that is made or replaced; `title` is
// its first line.
void cnc_report_crashes(const char *file, const char *title);

// Ends the process by a signal, as if it had never been handled.
_Noreturn void cnc_die(int signal);

#ifdef __cplusplus
}
#endif
#endif
