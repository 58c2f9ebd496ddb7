#define _GNU_SOURCE
#include "clinux.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <pthread.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int guide_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  return renameat2(folder, name, other_folder, other_name, RENAME_EXCHANGE) ? errno : 0;
}

int guide_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE) ? errno : 0;
}

int guide_sync_file_system(int descriptor) { return syncfs(descriptor) ? errno : 0; }

int guide_available_cores(void) {
  cpu_set_t cores;
  if (sched_getaffinity(0, sizeof cores, &cores)) return 1;
  int count = CPU_COUNT(&cores);
  return count > 0 ? count : 1;
}

int guide_start(char *const *arguments) {
  posix_spawn_file_actions_t actions;
  int code = posix_spawn_file_actions_init(&actions);
  if (code) return code;
  posix_spawnattr_t attributes;
  code = posix_spawnattr_init(&attributes);
  if (code) {
    posix_spawn_file_actions_destroy(&actions);
    return code;
  }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  // None of this program's open files and connections, and signals as they usually are: a server passes over those of readers
  // that have gone.
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigaddset(&signals, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  pid_t child;
  code = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code;
}

char *const *guide_environment(void) { return environ; }

/// In the child: becomes the program, or writes the number of the error into `failed`.
///
/// Only calls that are allowed between fork and exec; nothing here may ask for memory.
static void become(char *const *arguments, char *const *environment, int output, int errors, int failed, pid_t parent) {
  // When guide is killed, what it had started would go on: an rsync of a publication that was broken off would still send files
  // while the next publication sends its own.
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(127);
  struct sigaction set, usual = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) {
    // What the shell told this program to pass over stays so, but for SIGPIPE: that was guide's own wish.
    if (sigaction(signal, NULL, &set) == 0 && (signal == SIGPIPE || set.sa_handler != SIG_IGN)) sigaction(signal, &usual, NULL);
  }
  sigset_t signals;
  sigemptyset(&signals);
  sigprocmask(SIG_SETMASK, &signals, NULL);
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(output, 1) >= 0 && dup2(errors, 2) >= 0) {
    // All but `failed`, which a program that starts never gets either.
    if (failed > 3) close_range(3, failed - 1, 0);
    close_range(failed + 1, ~0U, 0);
    execvpe(arguments[0], arguments, environment);
  }
  int code = errno;
  if (write(failed, &code, sizeof code) < 0) _exit(126);
  _exit(127);
}

int guide_run(char *const *arguments, char *const *environment, int output, int errors, int *status) {
  int failed[2];
  if (pipe2(failed, O_CLOEXEC)) return errno;
  pid_t parent = getpid();
  // Blocked until the child has its usual handlers, so that no handler of this program runs in it.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t child = fork();
  int code = child < 0 ? errno : 0;
  if (child == 0) become(arguments, environment, output, errors, failed[1], parent);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(failed[1]);
  while (child > 0 && read(failed[0], &code, sizeof code) < 0) {
    if (errno == EINTR) continue;
    code = errno;
    break;
  }
  close(failed[0]);
  if (child < 0) return code;
  int ended;
  while (waitpid(child, &ended, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  if (code) return code;
  *status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
  return 0;
}
