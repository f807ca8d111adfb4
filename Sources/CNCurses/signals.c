// Turns signals into bytes of a pipe, so that the loop can wait for them together with keys.
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "CNCurses.h"
#include "internal.h"

static const int handled[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
enum { handled_count = sizeof handled / sizeof *handled, terminating_count = 3 };

static struct sigaction former[handled_count];
static atomic_int pending[handled_count];
static atomic_bool wake_pending;
static int read_end = -1;
static atomic_int write_end = -1;
static atomic_int ringing;

// Counted, so that the pipe is not closed under it, whichever thread it is on.
static void ring(void) {
  int error = errno;
  char byte = 0;
  atomic_fetch_add(&ringing, 1);
  int end = atomic_load(&write_end);
  // A full pipe wakes the loop as well as a fuller one.
  if (end >= 0 && write(end, &byte, 1) < 0) errno = error;
  atomic_fetch_sub(&ringing, 1);
}

static void note(int number) {
  for (int i = 0; i < handled_count; i++) {
    if (handled[i] != number) continue;
    // A hang-up may come twice at once. If nobody took two, the loop is stuck, and the third ends the process.
    if (atomic_fetch_add(&pending[i], 1) >= 2 && i < terminating_count) {
      cnc_restore_now();
      signal(number, SIG_DFL);
      raise(number);
    }
  }
  ring();
}

int cnc_install_signals(void) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  read_end = ends[0];
  atomic_store(&write_end, ends[1]);
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigset_t all;
  sigemptyset(&all);
  for (int i = 0; i < handled_count; i++) {
    atomic_store(&pending[i], 0);
    // Also where the parent ignored it: a program that misses SIGHUP stays for ever.
    sigaction(handled[i], &action, &former[i]);
    sigaddset(&all, handled[i]);
  }
  sigprocmask(SIG_UNBLOCK, &all, NULL);
  if (atomic_load(&wake_pending)) ring();
  return 0;
}

void cnc_uninstall_signals(void) {
  for (int i = 0; i < handled_count; i++) sigaction(handled[i], &former[i], NULL);
  int end = atomic_exchange(&write_end, -1);
  while (atomic_load(&ringing) > 0) sched_yield();
  close(end);
  close(read_end);
  read_end = -1;
}

int cnc_signal_descriptor(void) { return read_end; }

void cnc_take_signals(cnc_report *report) {
  char bytes[64];
  while (read(read_end, bytes, sizeof bytes) > 0) continue;
  for (int i = 0; i < terminating_count; i++) {
    if (atomic_exchange(&pending[i], 0)) report->terminate_signal = handled[i];
  }
  report->resized = atomic_exchange(&pending[3], 0) != 0;
  report->stop_requested = atomic_exchange(&pending[4], 0) != 0;
  report->continued = atomic_exchange(&pending[5], 0) != 0;
  report->woken = atomic_exchange(&wake_pending, false);
}

void cnc_stop_process(bool whole_group) {
  // The others of the job first, as the kernel does when ctrl-z is typed; then this process.
  signal(SIGTSTP, SIG_IGN);
  if (whole_group) kill(0, SIGTSTP);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
  atomic_store(&pending[5], 0);  // the SIGCONT that ended it
}

void cnc_die(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  signal(number, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  _exit(128 + number);
}

void cnc_wake(void) {
  atomic_store(&wake_pending, true);
  ring();
}
