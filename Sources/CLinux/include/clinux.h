// Linux calls that Swift's Glibc module hides because it is built without _GNU_SOURCE.
// Only our own prototypes stand here: a system header in this file breaks debug builds.
#ifndef GUIDE_CLINUX_H
#define GUIDE_CLINUX_H

/// Exchanges two names, each below an open folder, in one step. Returns 0, or an errno.
int guide_exchange(int folder, const char *name, int other_folder, const char *other_name);

/// Renames, and fails with EEXIST rather than replace what is there. Returns 0 or an errno.
int guide_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Flushes the file system that holds the open descriptor. Returns 0 or an errno.
int guide_sync_file_system(int descriptor);

/// How many cores this process may run on; at least 1.
int guide_available_cores(void);

/// Runs a program to its end with nothing to read, and its output and errors into two open files.
/// `arguments` begins with the program, which is looked for as a shell does, and ends with NULL, as
/// `environment` does. Where this program is killed, the other one ends, too.
/// `status` is what it ended with, or 128 and the number of its signal. Returns 0 or an errno.
int guide_run(char *const *arguments, char *const *environment, int output, int errors, int *status);

/// The variables that this process has, as in `PATH=/usr/bin`; ends with NULL.
char *const *guide_environment(void);

/// Starts a program in a session of its own, with nothing to read and nobody who listens, and leaves
/// it alone. Returns 0 or an errno.
int guide_start(char *const *arguments);

/// How full a thread's arena was.
typedef struct {
  void *chunk;
  char *next;
} guide_arena_mark;

/// Remembers how full the arena of this thread is.
guide_arena_mark guide_arena_begin(void);

/// Gives back all that was taken from the arena of this thread since the mark was made; marks end
/// in the reverse order of their beginning.
void guide_arena_end(guide_arena_mark mark);

/// As `calloc`, `realloc` and `free` (which does nothing), in the arena of this thread; `long`,
/// because Swift takes it for the Int that it takes the size of the originals for.
void *guide_arena_calloc(long count, long size);
void *guide_arena_realloc(void *piece, long size);
void guide_arena_free(void *piece);

#endif
