// The pages, scripts and stylesheets of `guide edit`, as bytes within the program.
#include "ceditor.h"

// Swift's clang has #embed, which entered the language with C23, in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char edit_css[] = {
#embed "files/edit.css"
};
static const unsigned char edit_js[] = {
#embed "files/edit.js"
};
static const unsigned char index_html[] = {
#embed "files/index.html"
};
static const unsigned char token_js[] = {
#embed "files/token.js"
};

static const struct guide_editor_file files[] = {
    {"edit.css", edit_css, sizeof edit_css},
    {"edit.js", edit_js, sizeof edit_js},
    {"index.html", index_html, sizeof index_html},
    {"token.js", token_js, sizeof token_js},
};

unsigned long guide_editor_count(void) { return sizeof files / sizeof files[0]; }

struct guide_editor_file guide_editor_file(unsigned long index) { return files[index]; }
