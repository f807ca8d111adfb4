// Writes where the process broke into a file, for those who mend it.
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"

static char path[1024];
static char title[256];

void cnc_report_crashes(const char *file, const char *words) {
  if (strlen(file) >= sizeof path) return;
  strcpy(path, file);
  snprintf(title, sizeof title, "%s\n", words);
  // The first call may load a library, which nothing may do while it dies.
  void *frame[1];
  backtrace(frame, 1);
}

static void put(int descriptor, const char *text) { cnc_write(descriptor, text, (int)strlen(text)); }

static void put_number(int descriptor, int number) {
  char digits[12];
  int start = sizeof digits - 1;
  digits[start] = 0;
  do {
    digits[--start] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0 && start > 0);
  put(descriptor, digits + start);
}

static void make_folders(void) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0700);
    *slash = '/';
  }
}

// Uses only what is allowed in a signal handler.
void cnc_write_crash_report(int number, int terminal) {
  if (!path[0]) return;
  make_folders();
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return;
  put(file, title);
  put(file, "signal ");
  put_number(file, number);
  put(file, "\n");
  void *frames[64];
  backtrace_symbols_fd(frames, backtrace(frames, 64), file);
  close(file);
  if (terminal < 0) return;
  put(terminal, "smartspec broke (signal ");
  put_number(terminal, number);
  put(terminal, ").\r\nWhere is said in ");
  put(terminal, path);
  put(terminal, "\r\n");
}
