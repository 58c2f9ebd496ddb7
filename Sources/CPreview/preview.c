// The scripts and stylesheets of the bar that `guide serve` shows, as bytes within the program.
#include "cpreview.h"

// Swift's clang has #embed, which entered the language with C23, in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bar_js[] = {
#embed "files/bar.js"
};
static const unsigned char dom_js[] = {
#embed "files/dom.js"
};
static const unsigned char frame_css[] = {
#embed "files/frame.css"
};
static const unsigned char paper_js[] = {
#embed "files/paper.js"
};
static const unsigned char preview_css[] = {
#embed "files/preview.css"
};
static const unsigned char preview_js[] = {
#embed "files/preview.js"
};
static const unsigned char problems_js[] = {
#embed "files/problems.js"
};
static const unsigned char scroll_js[] = {
#embed "files/scroll.js"
};
static const unsigned char switches_js[] = {
#embed "files/switches.js"
};

static const struct guide_embedded_file files[] = {
    {"bar.js", bar_js, sizeof bar_js},
    {"dom.js", dom_js, sizeof dom_js},
    {"frame.css", frame_css, sizeof frame_css},
    {"paper.js", paper_js, sizeof paper_js},
    {"preview.css", preview_css, sizeof preview_css},
    {"preview.js", preview_js, sizeof preview_js},
    {"problems.js", problems_js, sizeof problems_js},
    {"scroll.js", scroll_js, sizeof scroll_js},
    {"switches.js", switches_js, sizeof switches_js},
};

GUIDE_EMBEDDED_FILES(guide_preview_files)
