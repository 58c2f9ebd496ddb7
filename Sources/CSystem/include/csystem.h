// Linux calls that Swift's Glibc module hides because it is built without _GNU_SOURCE.
// Only our own prototypes stand here: a system header in this file breaks debug builds.
#ifndef GUIDE_CSYSTEM_H
#define GUIDE_CSYSTEM_H

/// Exchanges two names, each below an open folder, in one step. Returns 0, or an errno.
int guide_exchange(int folder, const char *name, int other_folder, const char *other_name);

/// Renames, and fails with EEXIST rather than replace what is there. Returns 0 or an errno.
int guide_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Flushes the file system that holds the open descriptor. Returns 0 or an errno.
int guide_sync_file_system(int descriptor);

/// How many cores this process may run on; at least 1.
int guide_available_cores(void);

#endif
