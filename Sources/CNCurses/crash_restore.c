// Gives the terminal back when the process dies without closing it.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGXCPU, SIGQUIT};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

static struct sigaction former[fatal_count];
static struct termios saved_modes;
static char bytes[512];
static size_t byte_count;
static int device = -1;
static volatile sig_atomic_t armed;
static char stack[64 * 1024];

// Uses only what is allowed in a signal handler.
void cnc_restore_now(void) {
  if (!armed) return;
  armed = 0;
  signal(SIGTTOU, SIG_IGN);  // a stopped background job would never die
  // A terminal that takes nothing must not keep the process: a second for it, then no more.
  fcntl(device, F_SETFL, fcntl(device, F_GETFL) | O_NONBLOCK);
  struct pollfd ready = {.fd = device, .events = POLLOUT};
  for (size_t sent = 0; sent < byte_count && poll(&ready, 1, 1000) > 0;) {
    ssize_t count = write(device, bytes + sent, byte_count - sent);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) break;
    sent += (size_t)count;
  }
  // Reports of the mouse that nobody has read would be typed into the shell.
  tcflush(device, TCIFLUSH);
  tcsetattr(device, TCSANOW, &saved_modes);
}

static void die_restored(int number, siginfo_t *info, void *context) {
  (void)context;
  int terminal = armed ? device : -1;
  cnc_restore_now();
  // SIGQUIT is a wish and SIGXCPU a limit, neither a fault.
  if (number != SIGQUIT && number != SIGXCPU) cnc_write_crash_report(number, terminal);
  for (int i = 0; i < fatal_count; i++) {
    if (fatal_signals[i] == number) sigaction(number, &former[i], NULL);
  }
  // A fault comes back by itself after the return, with its registers as they were, for whoever wants to report it.
  if (info->si_code <= 0 || number == SIGABRT || number == SIGQUIT || number == SIGXCPU) raise(number);
}

// Copies a string without the delays that terminfo writes as $<5>.
static void append(const char *string) {
  while (*string && byte_count < sizeof bytes) {
    if (string[0] == '$' && string[1] == '<') {
      const char *end = strchr(string, '>');
      if (end) {
        string = end + 1;
        continue;
      }
    }
    bytes[byte_count++] = *string++;
  }
}

void cnc_arm_restore(int descriptor, const struct termios *modes, const char *const *strings, int count) {
  static int registered;
  if (!registered) registered = atexit(cnc_restore_now) == 0;
  device = descriptor;
  saved_modes = *modes;
  byte_count = 0;
  for (int i = 0; i < count; i++) append(strings[i]);
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&alternate, NULL);
  armed = 1;
  struct sigaction action = {.sa_sigaction = die_restored, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &action, &former[i]);
}

void cnc_extend_restore(const char *string) { append(string); }

void cnc_disarm_restore(void) {
  armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &former[i], NULL);
}
