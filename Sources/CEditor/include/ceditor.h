// The pages, scripts and stylesheets of `guide edit`.
#ifndef GUIDE_CEDITOR_H
#define GUIDE_CEDITOR_H

struct guide_editor_file {
  /// The name below `/.guide/edit/`.
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
};

/// How many files there are.
unsigned long guide_editor_count(void);

/// A file; `index` is less than the count.
struct guide_editor_file guide_editor_file(unsigned long index);

#endif
