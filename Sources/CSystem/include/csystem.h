// Linux calls that Swift's Glibc module hides because it is built without _GNU_SOURCE.
// Only our own prototypes stand here: a system header in this file breaks debug builds.
#ifndef GUIDE_CSYSTEM_H
#define GUIDE_CSYSTEM_H

/// Exchanges two paths in one step. Returns 0, or the errno of the failure.
int guide_exchange(const char *first, const char *second);

/// Renames, and fails with EEXIST rather than replace what is there. Returns 0 or an errno.
int guide_rename_new(const char *from, const char *to);

/// Flushes the file system that holds the open descriptor. Returns 0 or an errno.
int guide_sync_file_system(int descriptor);

/// How many cores this process may run on; at least 1.
int guide_available_cores(void);

#endif
