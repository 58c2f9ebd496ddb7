// The files of the guide that `guide new` writes.
#ifndef GUIDE_CSTARTER_H
#define GUIDE_CSTARTER_H

struct guide_starter_file {
  /// The path below the new folder, with `/`.
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
};

/// How many files there are.
unsigned long guide_starter_count(void);

/// A file; `index` is less than the count.
struct guide_starter_file guide_starter_file(unsigned long index);

#endif
