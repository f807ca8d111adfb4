// Shared by the C files of this target only.
#ifndef CNC_INTERNAL_H
#define CNC_INTERNAL_H

#include <stddef.h>
#include <termios.h>

#include "CNCurses.h"

// description.c: a compiled terminfo entry as text for $TERMINFO, to be freed; based on `name`, or on what all terminals
// understand if it is NULL, with at least so many colours.
char *cnc_make_description(const char *name, int colors);
#define CNC_BUILT_IN_NAME "smartspec-ansi"

// crash_restore.c
void cnc_arm_restore(int descriptor, const struct termios *modes, const char *const *strings, int count);
// Adds to what is written.
void cnc_extend_restore(const char *string);
void cnc_disarm_restore(void);
// Once, if armed; may be called from a signal handler.
void cnc_restore_now(void);

// crash_report.c: from a signal handler; what is said of it goes to a terminal that was given back.
void cnc_write_crash_report(int signal, int terminal);

// signals.c
int cnc_install_signals(void);
void cnc_uninstall_signals(void);
int cnc_signal_descriptor(void);
void cnc_take_signals(cnc_report *report);
void cnc_stop_process(bool whole_group);

#endif
