// The scripts and stylesheets of the bar that `guide serve` shows; their paths are below `/.guide/`.
#ifndef GUIDE_CPREVIEW_H
#define GUIDE_CPREVIEW_H

#include "cembedded.h"

struct guide_embedded_files guide_preview_files(void);

#endif
