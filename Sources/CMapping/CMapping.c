// Lets a file become shorter while it is mapped.
#include "CMapping.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct cmap_region {
  _Atomic(uintptr_t) start;  // 0 when the entry is free
  size_t length;
  int descriptor;
  atomic_bool is_torn;
  cmap_region *next;
};

// Entries are used again but never freed: the handler may walk the list at any time.
static _Atomic(cmap_region *) regions;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uintptr_t page;

// Handlers that were there before, the latest last. A crash goes to each in turn, and then to the system.
enum { depth = 4 };
static struct sigaction former[depth];
static atomic_int former_count;

// Puts zeros where the file has no bytes: a page whose block cannot be read, or all that was cut off.
static bool mend(cmap_region *region, uintptr_t address) {
  uintptr_t start = atomic_load(&region->start);
  if (start == 0 || address < start || address - start >= region->length) return false;
  uintptr_t hole = address & ~(page - 1);
  size_t length = page;
  struct stat status;
  if (fstat(region->descriptor, &status) == 0 && hole - start >= (uintptr_t)status.st_size) {
    length = region->length - (hole - start);
  }
  atomic_store(&region->is_torn, true);
  return mmap((void *)hole, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
}

static void guard(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  bool is_fault = info->si_code > 0;
  bool is_mended = false;
  for (cmap_region *region = atomic_load(&regions); is_fault && region && !is_mended; region = region->next) {
    is_mended = mend(region, (uintptr_t)info->si_addr);
  }
  if (!is_mended) {
    // Not ours: step aside. A fault comes back by itself, with its registers as they were.
    struct sigaction action = {.sa_handler = SIG_DFL};
    int count = atomic_load(&former_count);
    if (count > 0) action = former[count - 1], atomic_store(&former_count, count - 1);
    sigaction(number, &action, NULL);
    if (!is_fault) raise(number);
  }
  errno = error;
}

static bool is_same(const struct sigaction *a, const struct sigaction *b) {
  return (a->sa_flags & SA_SIGINFO) == (b->sa_flags & SA_SIGINFO) && a->sa_sigaction == b->sa_sigaction;
}

void cmap_rearm(void) {
  struct sigaction present;
  if (sigaction(SIGBUS, NULL, &present) != 0) return;
  if ((present.sa_flags & SA_SIGINFO) && present.sa_sigaction == guard) return;
  pthread_mutex_lock(&lock);
  int count = atomic_load(&former_count);
  int place = 0;
  while (place < count && !is_same(&former[place], &present)) place++;
  if (place == depth) place--;
  former[place] = present;
  atomic_store(&former_count, place + 1);
  struct sigaction action = {.sa_sigaction = guard, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, NULL);
  pthread_mutex_unlock(&lock);
}

cmap_region *cmap_watch(const void *start, size_t length, int descriptor) {
  pthread_mutex_lock(&lock);
  page = (uintptr_t)sysconf(_SC_PAGESIZE);
  cmap_region *region = atomic_load(&regions);
  while (region && atomic_load(&region->start) != 0) region = region->next;
  bool is_new = !region;
  if (is_new) region = calloc(1, sizeof *region);
  if (region) {
    region->length = length;
    region->descriptor = descriptor;
    atomic_store(&region->is_torn, false);
    atomic_store(&region->start, (uintptr_t)start);
    if (is_new) region->next = atomic_load(&regions), atomic_store(&regions, region);
  }
  pthread_mutex_unlock(&lock);
  if (region) cmap_rearm();
  return region;
}

void cmap_unwatch(cmap_region *region) { atomic_store(&region->start, 0); }

bool cmap_is_torn(const cmap_region *region) { return atomic_load(&region->is_torn); }
