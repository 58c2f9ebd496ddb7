// An allocator for libcmark, which makes a great many small pieces, frees them all at once, and
// hands its callbacks nothing to tell whose they are: so each thread has an arena of its own.
#include "clinux.h"
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct chunk {
  struct chunk *before;
  char *end;
  _Alignas(16) char bytes[];
} chunk;

typedef struct {
  chunk *last;
  char *next;
} arena;

enum { CHUNK = 512 << 10, HEADER = 16 };

static __thread arena here;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void free_chunks(void *unused) {
  (void)unused;
  while (here.last) {
    chunk *before = here.last->before;
    free(here.last);
    here.last = before;
  }
  here.next = NULL;
}

static void make_key(void) { pthread_key_create(&key, free_chunks); }

static void add_chunk(size_t least) {
  size_t size = least > CHUNK ? least : CHUNK;
  chunk *new = malloc(sizeof(chunk) + size);
  if (!new) abort();  // libcmark's own allocator does the same
  if (!here.last) {
    // The thread's end frees what it still has.
    pthread_once(&once, make_key);
    pthread_setspecific(key, &here);
  }
  new->before = here.last;
  new->end = new->bytes + size;
  here.last = new;
  here.next = new->bytes;
}

// Each piece has its size before it, which growing it asks for.
static void *take(size_t size) {
  size = (size + 15) & ~(size_t)15;
  if (!here.last || size + HEADER > (size_t)(here.last->end - here.next)) add_chunk(size + HEADER);
  char *piece = here.next + HEADER;
  *(size_t *)here.next = size;
  here.next = piece + size;
  return piece;
}

void *guide_arena_calloc(long count, long size) {
  size_t bytes;
  if (__builtin_mul_overflow((size_t)count, (size_t)size, &bytes) || bytes > LONG_MAX) abort();
  return memset(take(bytes), 0, bytes);
}

void *guide_arena_realloc(void *old, long wished) {
  size_t size = (size_t)wished;
  if (!old) return take(size);
  size_t *held = (size_t *)((char *)old - HEADER);
  if (size <= *held) return old;
  size_t wanted = (size + 15) & ~(size_t)15;
  if ((char *)old + *held == here.next && wanted <= (size_t)(here.last->end - (char *)old)) {
    *held = wanted;  // the last piece grows where it is
    here.next = (char *)old + wanted;
    return old;
  }
  return memcpy(take(size), old, *held);
}

void guide_arena_free(void *piece) { (void)piece; }

guide_arena_mark guide_arena_begin(void) {
  guide_arena_mark mark = {here.last, here.next};
  return mark;
}

void guide_arena_end(guide_arena_mark mark) {
  while (here.last != mark.chunk) {
    chunk *last = here.last;
    if (!last->before && !mark.chunk && last->end - last->bytes == CHUNK) {
      here.next = last->bytes;  // the first chunk is kept for the next time
      return;
    }
    here.last = last->before;
    free(last);
  }
  here.next = mark.next;
}
