// The pages, scripts and stylesheets of `guide edit`; their paths are below `/.guide/edit/`.
#ifndef GUIDE_CEDITOR_H
#define GUIDE_CEDITOR_H

#include "cembedded.h"

struct guide_embedded_files guide_editor_files(void);

#endif
