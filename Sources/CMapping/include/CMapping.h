#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

// Places that a sieve of bytes lets through, 64 at a time.
//
// A sieve has three pairs of tables of 16 bytes, one pair for each of three bytes in a row. The first table of a pair
// is asked for the low half of a byte, the second for its high half; the bits that all six answers have in common are
// those of the place of the first byte. A place with one of the bits 0x3F is kept, one with 0xC0 is marked.
typedef struct {
  size_t start;     // where the 64 bytes begin
  uint64_t kept;    // a bit for each byte, the lowest for the first
  uint64_t marked;
} cmap_places;

// The first 64 bytes with places that are kept or marked, looking at a time at 64 bytes from `start` on; nothing is
// kept or marked when they all begin at `limit` or later. Reads up to 66 bytes from the last of these places.
cmap_places cmap_sift(const uint8_t *sieve, const uint8_t *text, size_t start, size_t limit);

// The same without special instructions of the processor.
cmap_places cmap_sift_plain(const uint8_t *sieve, const uint8_t *text, size_t start, size_t limit);
