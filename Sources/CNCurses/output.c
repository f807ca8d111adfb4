// Writes all of some bytes; may be called from a signal handler.
#include <errno.h>
#include <unistd.h>

#include "CNCurses.h"

void cnc_write(int descriptor, const void *bytes, int count) {
  for (int sent = 0; sent < count;) {
    ssize_t written = write(descriptor, (const char *)bytes + sent, (size_t)(count - sent));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    sent += (int)written;
  }
}
