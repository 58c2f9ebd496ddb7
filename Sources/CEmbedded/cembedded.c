// The table of files is a header alone; a module needs a source.
#include "cembedded.h"
