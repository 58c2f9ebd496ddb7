// Files that are part of the program, as a table: what CStarter, CPreview and CEditor hold.
#ifndef GUIDE_CEMBEDDED_H
#define GUIDE_CEMBEDDED_H

struct guide_embedded_file {
  /// Its path below the folder that the table stands for, with `/`.
  const char *path;
  const unsigned char *bytes;
  unsigned long size;
};

struct guide_embedded_files {
  const struct guide_embedded_file *files;
  unsigned long count;
};

/// The last line of a table's source: the function that gives the table named `files`.
#define GUIDE_EMBEDDED_FILES(name) \
  struct guide_embedded_files name(void) { \
    return (struct guide_embedded_files){files, sizeof files / sizeof files[0]}; \
  }

#endif
