// What takes rights away from the process that calls it, for good: nothing here can be undone.
#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

#include <stdbool.h>
#include <stdint.h>

// What the process may use at most, in bytes and seconds.
typedef struct {
  uint64_t memory;        // of its own; what it shares with other processes by mapping a file does not count
  uint64_t file_size;     // also of files in memory
  uint64_t cpu_seconds;   // after which it dies of SIGXCPU
  uint64_t descriptors;
} cnf_limits;

// Sets the limits, and that it leaves no picture of its memory behind; false if the system refuses one.
bool cnf_limit(cnf_limits limits);

// From now on nothing that is executed can gain rights, and no other process may look into this one.
bool cnf_keep_rights(void);

// How a file system is confined: 0 where the kernel cannot.
int cnf_file_confinement(void);

// From now on the process and all its threads to come may read below `readable`, read and write devices below
// `devices`, and nothing else: no file is written, made, removed or executed, and no connection is made where the kernel
// can refuse that. To be called before the first thread is started. Paths that are not there are left out. Both lists end
// with NULL. False where the kernel cannot, and then nothing has changed.
bool cnf_confine_files(const char *const *readable, const char *const *devices);

#endif
