// The files of the guide that `guide new` writes; their paths are below the new folder.
#ifndef GUIDE_CSTARTER_H
#define GUIDE_CSTARTER_H

#include "cembedded.h"

struct guide_embedded_files guide_starter_files(void);

#endif
