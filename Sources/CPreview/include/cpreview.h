// The scripts and stylesheets of the bar that `guide serve` shows.
#ifndef GUIDE_CPREVIEW_H
#define GUIDE_CPREVIEW_H

struct guide_preview_file {
  /// The name below `/.guide/`.
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
};

/// How many files there are.
unsigned long guide_preview_count(void);

/// A file; `index` is less than the count.
struct guide_preview_file guide_preview_file(unsigned long index);

#endif
