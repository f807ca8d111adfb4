#pragma once

#include <stdbool.h>
#include <stddef.h>

// Memory that shows a file, watched: where the file has become shorter, zeros are read instead of dying of SIGBUS.
typedef struct cmap_region cmap_region;

// Watches memory that shows a file from its beginning; NULL when there is no memory for that. The handler goes before
// the one that is there.
cmap_region *cmap_watch(const void *start, size_t length, int descriptor);

// Ends the watch; nobody may read the memory any more.
void cmap_unwatch(cmap_region *region);

// Whether a part of the file was missing when it was read.
bool cmap_is_torn(const cmap_region *region);

// Puts the handler on top again when another was installed since; cheap, for each frame.
void cmap_rearm(void);
