/* cost FILE COMMAND [ARGUMENT...]: runs the command and writes what it cost into FILE:
   "user sys wall peak status" (seconds, seconds, seconds, KiB, exit status).

   A parent as small as this one is needed: Linux counts the memory of the process that forked
   into the peak of its child, so a parent in Python would set a floor of its own size. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double clockSeconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec * 1e-6; }

int main(int argc, char **argv) {
    struct rusage use;
    int status = 0;
    if (argc < 3) {
        fprintf(stderr, "usage: cost FILE COMMAND [ARGUMENT...]\n");
        return 64;
    }
    double began = clockSeconds();
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &use) < 0) {
        perror("cost");
        return 2;
    }
    double wall = clockSeconds() - began;
    FILE *file = fopen(argv[1], "w");
    if (!file) {
        perror(argv[1]);
        return 2;
    }
    fprintf(file, "%.6f %.6f %.6f %ld %d\n", seconds(use.ru_utime), seconds(use.ru_stime), wall,
            use.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return fclose(file) ? 2 : 0;
}
