#define _GNU_SOURCE 1
#include "CConfinement.h"

#include <fcntl.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool limit(int resource, uint64_t value) {
  struct rlimit present;
  if (getrlimit(resource, &present) != 0) return false;
  // A limit that is lower already stays.
  if (present.rlim_max != RLIM_INFINITY && present.rlim_max < value) value = present.rlim_max;
  struct rlimit wanted = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &wanted) == 0;
}

bool cnf_limit(cnf_limits limits) {
  bool is_done = limit(RLIMIT_DATA, limits.memory);
  is_done &= limit(RLIMIT_FSIZE, limits.file_size);
  is_done &= limit(RLIMIT_CPU, limits.cpu_seconds);
  is_done &= limit(RLIMIT_NOFILE, limits.descriptors);
  return limit(RLIMIT_CORE, 0) && is_done;
}

bool cnf_keep_rights(void) {
#ifdef __linux__
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
#else
  return false;
#endif
}

#if defined __linux__ && defined __NR_landlock_create_ruleset
// The kernel's interface, which the headers of older systems know only in part: see landlock(7).
struct ruleset {
  uint64_t handled_access_fs, handled_access_net, scoped;
};
struct path_beneath {
  uint64_t allowed_access;
  int32_t parent_fd;
} __attribute__((packed));

enum {
  version_flag = 1,
  rule_path_beneath = 1,
  // execute, write, read file, read folder, and ten ways to make and remove things
  execute = 1 << 0,
  write_file = 1 << 1,
  read_file = 1 << 2,
  read_folder = 1 << 3,
  all_of_version_1 = (1 << 13) - 1,
  refer = 1 << 13,           // version 2
  truncate_file = 1 << 14,   // version 3
  control_device = 1 << 15,  // version 5
  bind_and_connect = 3,      // version 4, of the network
};

static long landlock(long number, const void *first, unsigned long second, unsigned long third) {
  return syscall(number, first, second, third);
}

int cnf_file_confinement(void) {
  long version = landlock(__NR_landlock_create_ruleset, NULL, 0, version_flag);
  return version > 0 ? (int)version : 0;
}

static bool allow(int rules, const char *path, uint64_t access) {
  struct path_beneath rule = {.allowed_access = access, .parent_fd = open(path, O_PATH | O_CLOEXEC)};
  // What is not there cannot be read either.
  if (rule.parent_fd < 0) return true;
  long result = syscall(__NR_landlock_add_rule, rules, rule_path_beneath, &rule, 0);
  // The rights of folders cannot be given to a file.
  if (result != 0) {
    rule.allowed_access &= ~(uint64_t)read_folder;
    result = syscall(__NR_landlock_add_rule, rules, rule_path_beneath, &rule, 0);
  }
  close(rule.parent_fd);
  return result == 0;
}

bool cnf_confine_files(const char *const *readable, const char *const *devices) {
  int version = cnf_file_confinement();
  if (version == 0 || !cnf_keep_rights()) return false;
  struct ruleset handled = {.handled_access_fs = all_of_version_1};
  if (version >= 2) handled.handled_access_fs |= refer;
  if (version >= 3) handled.handled_access_fs |= truncate_file;
  if (version >= 4) handled.handled_access_net = bind_and_connect;
  uint64_t device_rights = write_file | read_file;
  if (version >= 5) {
    handled.handled_access_fs |= control_device;
    device_rights |= control_device;
  }
  // Older kernels want to be told only what they know.
  size_t size = version >= 4 ? offsetof(struct ruleset, scoped) : offsetof(struct ruleset, handled_access_net);
  int rules = (int)landlock(__NR_landlock_create_ruleset, &handled, size, 0);
  if (rules < 0) return false;
  bool is_done = true;
  for (; *readable; readable++) is_done &= allow(rules, *readable, read_file | read_folder);
  for (; *devices; devices++) is_done &= allow(rules, *devices, device_rights | read_folder);
  is_done = is_done && syscall(__NR_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return is_done;
}
#else
int cnf_file_confinement(void) { return 0; }

bool cnf_confine_files(const char *const *readable, const char *const *devices) {
  (void)readable;
  (void)devices;
  return false;
}
#endif
