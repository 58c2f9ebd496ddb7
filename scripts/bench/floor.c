/* floor: what no generator can avoid for the corpus of the benchmark, by the shortest road.

   Reads every file of CONTENT (the layout of this project), takes front matter and records apart
   with libyaml's events, parses and renders the Markdown with libcmark, resolves the links between
   articles, gives headings their ids, wraps all of it in one fixed page and writes the files that
   a build has to write. No templates, no settings, no messages: a broken link or a missing value
   only ends the program.

     cc -O2 -o floor floor.c -lcmark -lyaml -lpthread
     floor [--threads N] [--mode full|nowrite|copy] [--prof] CONTENT STYLESHEET OUTPUT
       nowrite  everything but the output      copy  read, wrap the raw bytes, write
       --prof   prints how the time divides, summed over the threads */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

#define BASE "https://guide.example"
#define SITE "The guide of the benchmark"

static void fail(const char *what) {
    fprintf(stderr, "floor: %s: %s\n", what, errno ? strerror(errno) : "not as expected");
    exit(1);
}

/* ---------------------------------------------------------------- where the time goes */
enum { LIST, READ, YAML, INDEX, PARSE, WALK, RENDER, WRAP, MKDIR, OPEN, WRITE, CLOSE, PHASES };
static const char *const PHASE[PHASES] = {"list folders", "read", "YAML (libyaml)", "sort and index",
    "Markdown: parse (libcmark)", "Markdown: walk", "Markdown: render (libcmark)", "wrap", "mkdir",
    "open", "write", "close"};
static int profiled;
static uint64_t total[PHASES];
static __thread uint64_t mine[PHASES], since;
static uint64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
static inline void start(void) { if (profiled) since = now(); }
static inline void lap(int phase) {
    if (!profiled) return;
    uint64_t t = now();
    mine[phase] += t - since;
    since = t;
}

/* ---------------------------------------------------------------- bytes */
typedef struct { char *bytes; size_t count, room; } Buffer;
static inline void put(Buffer *b, const char *s, size_t n) {
    if (b->count + n > b->room) {
        b->room = (b->count + n) * 2 + 8192;
        if (!(b->bytes = realloc(b->bytes, b->room))) fail("memory");
    }
    memcpy(b->bytes + b->count, s, n);
    b->count += n;
}
#define LITERAL(b, s) put(b, s, sizeof(s) - 1)
static inline void text(Buffer *b, const char *s) { put(b, s, strlen(s)); }
static void escaped(Buffer *b, const char *s) {
    for (;;) {
        size_t n = strcspn(s, "&<>\"'");
        put(b, s, n);
        s += n;
        switch (*s++) {
        case 0: return;
        case '&': LITERAL(b, "&amp;"); break;
        case '<': LITERAL(b, "&lt;"); break;
        case '>': LITERAL(b, "&gt;"); break;
        case '"': LITERAL(b, "&quot;"); break;
        case '\'': LITERAL(b, "&#39;"); break;
        }
    }
}
/* The arguments up to NULL; every second one, from the second, is escaped. */
static void join(Buffer *b, const char *first, ...) {
    va_list list;
    va_start(list, first);
    int value = 0;
    for (const char *s = first; s; s = va_arg(list, const char *), value = !value)
        value ? escaped(b, s) : text(b, s);
    va_end(list);
}

/* ---------------------------------------------------------------- the site */
typedef struct { int *of, count, room; } List;
typedef struct { const char *id; List articles; } Tag;
typedef struct {
    char *file, *slug, *title, *summary, *reviewed, *audience[4], *tags[6], *related[4];
    int audiences, tagged, relations, previous, next;
    char *raw, *body;
    size_t rawCount, bodyCount;
} Article;
typedef struct { char *file, *id, *title, *summary; } Record;
typedef struct { Record *of; int count; const char *folder; } Records;

static Article *articles;
static int articleCount, tagCount, contentFd, articlesFd, outputFd, threads = 1;
static Tag tags[1024];
static Records banks = {.folder = "questions"}, checklists = {.folder = "checklists"},
               templates = {.folder = "templates"}, messages = {.folder = "templates"};
static int *slots;
static unsigned slotCount;
static enum { FULL, NOWRITE, COPY } mode;
static atomic_long files, bytes;

static unsigned hash(const char *s) {
    unsigned h = 2166136261u;
    for (; *s; s++) h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}
static Article *find(const char *slug) {
    for (unsigned i = hash(slug) & (slotCount - 1);; i = (i + 1) & (slotCount - 1)) {
        if (slots[i] < 0) { errno = 0; fail(slug); }
        if (!strcmp(articles[slots[i]].slug, slug)) return &articles[slots[i]];
    }
}

/* ---------------------------------------------------------------- reading */
static char *contents(int folder, const char *name, size_t *count) {
    static __thread char buffer[1 << 20];
    int fd = openat(folder, name, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, buffer, sizeof buffer);
    if (n < 0 || n == sizeof buffer) fail(name);
    close(fd);
    char *copy = malloc((size_t)n + 1);
    memcpy(copy, buffer, (size_t)n);
    copy[n] = 0;
    *count = (size_t)n;
    lap(READ);
    return copy;
}

/* Calls `value` for each scalar: the key it is under, how deep, and its text. */
typedef void (*Value)(void *to, const char *key, int depth, const char *value);
static void yaml(const char *name, const char *s, size_t n, Value value, void *to) {
    yaml_parser_t parser;
    yaml_event_t event;
    char keys[16][40] = {""};
    int depth = 0, isKey[16] = {0}, ended = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)s, n);
    while (!ended) {
        if (!yaml_parser_parse(&parser, &event)) { errno = 0; fail(name); }
        switch (event.type) {
        case YAML_MAPPING_START_EVENT: isKey[++depth] = 1; break;
        case YAML_SEQUENCE_START_EVENT: memcpy(keys[depth + 1], keys[depth], sizeof *keys); isKey[++depth] = 0; break;
        case YAML_MAPPING_END_EVENT: case YAML_SEQUENCE_END_EVENT: if (isKey[--depth] == 2) isKey[depth] = 1; break;
        case YAML_STREAM_END_EVENT: ended = 1; break;
        case YAML_SCALAR_EVENT: {
            const char *v = (const char *)event.data.scalar.value;
            if (isKey[depth] == 1) {
                snprintf(keys[depth], sizeof *keys, "%s", v);
                isKey[depth] = 2;
            } else {
                value(to, keys[depth], depth, v);
                if (isKey[depth] == 2) isKey[depth] = 1;
            }
        } break;
        default: break;
        }
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    lap(YAML);
}

static void articleValue(void *to, const char *key, int depth, const char *v) {
    Article *a = to;
    (void)depth;
    if (!strcmp(key, "title")) a->title = strdup(v);
    else if (!strcmp(key, "summary")) a->summary = strdup(v);
    else if (!strcmp(key, "reviewed_on")) a->reviewed = strdup(v);
    else if (!strcmp(key, "audience") && a->audiences < 4) a->audience[a->audiences++] = strdup(v);
    else if (!strcmp(key, "tags") && a->tagged < 6) a->tags[a->tagged++] = strdup(v);
    else if (!strcmp(key, "related") && a->relations < 4) a->related[a->relations++] = strdup(v);
}
static void readArticle(Article *a) {
    start();
    a->raw = contents(articlesFd, a->file, &a->rawCount);
    if (mode == COPY) { a->title = a->summary = a->reviewed = a->slug; return; }
    char *end = strstr(a->raw + 4, "\n---\n");
    if (!end) fail(a->file);
    yaml(a->file, a->raw + 4, (size_t)(end + 1 - (a->raw + 4)), articleValue, a);
    a->body = end + 5;
    a->bodyCount = (size_t)(a->raw + a->rawCount - a->body);
}

/* ---------------------------------------------------------------- writing */
static void emit(const char *folder, const char *leaf, const Buffer *b) {
    atomic_fetch_add_explicit(&files, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&bytes, (long)b->count, memory_order_relaxed);
    if (mode == NOWRITE) return;
    char path[256];
    if (folder && mkdirat(outputFd, folder, 0777) && errno != EEXIST) fail(folder);
    if (folder) snprintf(path, sizeof path, "%s/%s", folder, leaf ? leaf : "index.html");
    else snprintf(path, sizeof path, "%s", leaf);
    lap(MKDIR);
    int fd = openat(outputFd, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    lap(OPEN);
    if (fd < 0 || write(fd, b->bytes, b->count) != (ssize_t)b->count) fail(path);
    lap(WRITE);
    close(fd);
    lap(CLOSE);
}

/* ---------------------------------------------------------------- pages */
#define ITEM(page, label) "<li><a href=\"/" page "/\">" label "</a></li>\n"
#define HEADER "<header class=\"site-header\">\n<a class=\"brand\" href=\"/\">Bench guide</a>\n" \
    "<nav aria-label=\"Main\"><ul>\n" ITEM("all-pages", "All pages") ITEM("questions", "Questions") \
    ITEM("checklists", "Checklists") ITEM("templates", "Templates") ITEM("tags", "Tags") \
    ITEM("contact", "Contact") "</ul></nav>\n</header>\n"
#define FOOTER "<aside class=\"contact\">\n<h2>The front office</h2>\n<p>Room 1<br>1 Example Street<br>" \
    "Springfield, MO 65800<br></p>\n<p><a href=\"tel:+1-555-010-0100\">+1-555-010-0100</a> " \
    "<a href=\"mailto:office@guide.example\">office@guide.example</a></p>\n<p>Monday to Friday, 9 to 4</p>\n" \
    "</aside>\n<footer class=\"site-footer\">\n<nav aria-label=\"More\"><ul>\n" \
    ITEM("all-pages", "All pages") ITEM("time-plans", "Time plans") ITEM("glossary", "Glossary") \
    ITEM("faq", "Common questions") ITEM("sources", "Sources") ITEM("contact", "Contact") \
    "</ul></nav>\n<p>Ideas adapted from an article at example.com. For information only.</p>\n</footer>\n"
static void head(Buffer *b, const char *title, const char *summary, const char *url, const char *above) {
    b->count = 0;
    join(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", title,
         " – Bench guide</title>\n<meta name=\"description\" content=\"", summary,
         "\">\n<link rel=\"canonical\" href=\"" BASE, url,
         "\">\n<link rel=\"stylesheet\" href=\"/assets/site.css\">\n<link rel=\"alternate\" "
         "type=\"application/atom+xml\" title=\"" SITE "\" href=\"/feed.xml\">\n</head>\n<body>\n"
         "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n", NULL);
    LITERAL(b, HEADER);
    LITERAL(b, "<nav class=\"breadcrumbs\" aria-label=\"Breadcrumbs\"><ol>\n<li><a href=\"/\">Home</a></li>\n");
    if (above) text(b, above);
    join(b, "<li aria-current=\"page\">", title, "</li>\n</ol></nav>\n<main id=\"main\">\n", NULL);
}
static void tail(Buffer *b) {
    LITERAL(b, "</main>\n");
    LITERAL(b, FOOTER);
    LITERAL(b, "</body>\n</html>\n");
}
static void entry(Buffer *b, const Article *a) {
    join(b, "<li><a href=\"/", a->slug, "/\">", a->title, "</a> <span>", a->summary, "</span></li>\n", NULL);
}

typedef struct { int level; char id[80], text[120]; } Heading;
static void addText(Heading *h, const char *s) {
    size_t have = strlen(h->text);
    snprintf(h->text + have, sizeof h->text - have, "%s", s);
}
static void identify(Heading *all, int at) {
    Heading *h = &all[at];
    size_t n = 0;
    int same = 0;
    for (const char *s = h->text; *s && n < sizeof h->id - 8; s++) {
        int c = *s >= 'A' && *s <= 'Z' ? *s + 32 : *s;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) h->id[n++] = (char)c;
        else if (n && h->id[n - 1] != '-') h->id[n++] = '-';
    }
    h->id[n] = 0;
    for (int i = 0; i < at; i++) same += !strcmp(all[i].text, h->text);
    if (same) snprintf(h->id + n, sizeof h->id - n, "-%d", same);
}
/* Resolves the links in the tree and gathers its headings. */
static int walk(cmark_node *document, Heading *headings) {
    cmark_iter *iterator = cmark_iter_new(document);
    cmark_event_type event;
    int count = 0, inside = 0;
    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        const char *url;
        char target[160];
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING:
            inside = event == CMARK_EVENT_ENTER && count < 40;
            if (inside) headings[count] = (Heading){.level = cmark_node_get_heading_level(node)};
            else identify(headings, count++);
            break;
        case CMARK_NODE_TEXT: case CMARK_NODE_CODE:
            if (inside) addText(&headings[count], cmark_node_get_literal(node));
            break;
        case CMARK_NODE_LINK:
            if (event != CMARK_EVENT_ENTER || strncmp(url = cmark_node_get_url(node), "page:", 5)) break;
            snprintf(target, sizeof target, "/%s/", find(url + 5)->slug);
            cmark_node_set_url(node, target);
            break;
        case CMARK_NODE_IMAGE:
            if (event != CMARK_EVENT_ENTER || strncmp(url = cmark_node_get_url(node), "image:", 6)) break;
            snprintf(target, sizeof target, "/images/%s", url + 6);
            cmark_node_set_url(node, target);
            break;
        default: break;
        }
    }
    cmark_iter_free(iterator);
    lap(WALK);
    return count;
}
static void contentsTable(Buffer *b, const Heading *headings, int count) {
    LITERAL(b, "<nav class=\"toc\" aria-label=\"On this page\">\n<ul>\n");
    for (int i = 0; i < count; i++)
        join(b, headings[i].level == 2 ? "<li class=\"level-2\"><a href=\"#" : "<li class=\"level-3\"><a href=\"#", headings[i].id,
             "\">", headings[i].text, "</a></li>\n", NULL);
    LITERAL(b, "</ul>\n</nav>\n");
}
static void body(Buffer *b, char *html, const Heading *headings, int count) {
    const char *rest = html;
    int next = 0;
    for (const char *at; next < count && (at = strstr(rest, "<h")); ) {
        int is = (at[2] == '2' || at[2] == '3') && at[3] == '>';
        put(b, rest, (size_t)(at + (is ? 3 : 2) - rest));
        rest = at + (is ? 4 : 2);
        if (is) join(b, " id=\"", headings[next++].id, "\">", NULL);
    }
    text(b, rest);
}
static void day(Buffer *b, const char *iso) {
    static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December"};
    char spelt[40];
    snprintf(spelt, sizeof spelt, "%s %d, %.4s", months[(atoi(iso + 5) + 11) % 12], atoi(iso + 8), iso);
    join(b, "<time datetime=\"", iso, "\">", spelt, "</time>", NULL);
}
static void renderArticle(int index, Buffer *b) {
    Article *a = &articles[index];
    Heading headings[41];
    int count = 0;
    char *html = NULL, url[160];
    start();
    if (mode != COPY) {
        cmark_node *document = cmark_parse_document(a->body, a->bodyCount, CMARK_OPT_DEFAULT);
        lap(PARSE);
        count = walk(document, headings);
        html = cmark_render_html(document, CMARK_OPT_DEFAULT);
        cmark_node_free(document);
        lap(RENDER);
    }
    snprintf(url, sizeof url, "/%s/", a->slug);
    head(b, a->title, a->summary, url, "");
    join(b, "<article>\n<h1>", a->title, "</h1>\n<p class=\"summary\">", a->summary, "</p>\n<p class=\"meta\">For ", NULL);
    for (int i = 0; i < a->audiences; i++) join(b, i ? ", " : "", a->audience[i], "s", NULL);
    LITERAL(b, ". Last reviewed on ");
    day(b, a->reviewed);
    LITERAL(b, ".</p>\n");
    contentsTable(b, headings, count);
    if (html) body(b, html, headings, count);
    else put(b, a->raw, a->rawCount);
    free(html);
    LITERAL(b, "<ul class=\"tags\">\n");
    for (int i = 0; i < a->tagged; i++)
        join(b, "<li><a href=\"/tags/", a->tags[i], "/\">", a->tags[i], "</a></li>\n", NULL);
    LITERAL(b, "</ul>\n</article>\n<nav class=\"pager\" aria-label=\"Previous and next\">\n");
    if (a->previous >= 0) join(b, "<a rel=\"prev\" href=\"/", articles[a->previous].slug, "/\">", articles[a->previous].title, "</a>\n", NULL);
    if (a->next >= 0) join(b, "<a rel=\"next\" href=\"/", articles[a->next].slug, "/\">", articles[a->next].title, "</a>\n", NULL);
    LITERAL(b, "</nav>\n<aside class=\"related\">\n<h2>Related pages</h2>\n<ul class=\"list\">\n");
    for (int i = 0; i < a->relations; i++) entry(b, find(a->related[i]));
    LITERAL(b, "</ul>\n</aside>\n");
    tail(b);
    free(a->raw);
    lap(WRAP);
    emit(a->slug, NULL, b);
}

/* ---------------------------------------------------------------- records */
typedef struct { char *id, *title, *why; Buffer items; } Group;
typedef struct { Record *record; Group groups[8]; int count, current, follow; Buffer *items; } Reading;
static void endItem(Reading *r) {
    if (r->items) text(r->items, r->follow ? "</ul></li>\n" : "</li>\n");
    r->follow = 0;
    r->items = NULL;
}
static void recordValue(void *to, const char *key, int depth, const char *v) {
    Reading *r = to;
    if (depth == 1) {
        if (!strcmp(key, "id")) r->record->id = strdup(v);
        else if (!strcmp(key, "title")) r->record->title = strdup(v);
        else if (!strcmp(key, "summary")) r->record->summary = strdup(v);
        else if (!strcmp(key, "moment")) r->groups[r->count++].id = NULL;   /* a checklist: one group */
    } else if (!strcmp(key, "id") && !strncmp(v, "q-", 2)) {
        endItem(r);
        r->current = -1;
        r->groups[7].id = strdup(v);                                       /* kept until the category is known */
    } else if (!strcmp(key, "id") && !strncmp(v, "chk-", 4)) {
        endItem(r);
        r->items = &r->groups[0].items;
        join(r->items, "<li id=\"", v, "\">", NULL);
    } else if (!strcmp(key, "id")) r->groups[r->count++].id = strdup(v);
    else if (!strcmp(key, "title")) r->groups[r->count - 1].title = strdup(v);
    else if (!strcmp(key, "category")) {
        for (int i = 0; i < r->count; i++) if (!strcmp(r->groups[i].id, v)) r->items = &r->groups[i].items;
        join(r->items, "<li id=\"", r->groups[7].id, "\">", NULL);
        free(r->groups[7].id);
    } else if (!r->items && !strcmp(key, "why")) r->groups[r->count - 1].why = strdup(v);
    else if (!strcmp(key, "why")) join(r->items, "<p class=\"why\">", v, "</p>\n", NULL);
    else if (!strcmp(key, "followups")) join(r->items, r->follow++ ? "<li>" : "<ul><li>", v, "</li>", NULL);
    else if (!strcmp(key, "note")) join(r->items, " <small>", v, "</small>", NULL);
    else if (!strcmp(key, "text") && r->groups[0].id) join(r->items, "<p>", v, "</p>\n", NULL);
    else if (!strcmp(key, "text")) join(r->items, "<label><input type=\"checkbox\"> ", v, "</label>", NULL);
}
static void renderRecord(Records *all, int index, Buffer *b) {
    Reading r = {.record = &all->of[index]};
    char path[300], url[304];
    size_t count;
    start();
    snprintf(path, sizeof path, "%s/%s", all->folder, r.record->file);
    char *raw = contents(contentFd, path, &count);
    yaml(path, raw, count, recordValue, &r);
    free(raw);
    endItem(&r);
    snprintf(path, sizeof path, "%s/%s", all->folder, r.record->id);
    snprintf(url, sizeof url, "/%s/", path);
    head(b, r.record->title, r.record->summary, url,
         all == &banks ? "<li><a href=\"/questions/\">Questions</a></li>\n" : "<li><a href=\"/checklists/\">Checklists</a></li>\n");
    join(b, "<article>\n<h1>", r.record->title, "</h1>\n<p class=\"summary\">", r.record->summary, "</p>\n", NULL);
    for (int i = 0; i < r.count; i++) {
        Group *g = &r.groups[i];
        if (g->id) join(b, "<section id=\"", g->id, "\">\n<h2>", g->title, "</h2>\n<p>", g->why, "</p>\n", NULL);
        LITERAL(b, "<ul class=\"items\">\n");
        put(b, g->items.bytes, g->items.count);
        text(b, g->id ? "</ul>\n</section>\n" : "</ul>\n");
        free(g->id), free(g->title), free(g->why), free(g->items.bytes);
    }
    LITERAL(b, "</article>\n");
    tail(b);
    lap(WRAP);
    emit(path, NULL, b);
}

/* ---------------------------------------------------------------- lists and the rest */
static void renderTag(int index, Buffer *b) {
    Tag *t = &tags[index];
    char path[160];
    start();
    snprintf(path, sizeof path, "/tags/%s/", t->id);
    head(b, t->id, t->id, path, "<li><a href=\"/tags/\">Tags</a></li>\n");
    join(b, "<h1>", t->id, "</h1>\n<ul class=\"list\">\n", NULL);
    for (int i = 0; i < t->articles.count; i++) entry(b, &articles[t->articles.of[i]]);
    LITERAL(b, "</ul>\n");
    tail(b);
    lap(WRAP);
    path[strlen(path) - 1] = 0;
    emit(path + 1, NULL, b);
}
static void page(const char *id, const char *title, const Buffer *middle, Buffer *b) {
    char url[80];
    snprintf(url, sizeof url, "/%s/", id);
    head(b, title, title, url, NULL);
    join(b, "<h1>", title, "</h1>\n<ul class=\"list\">\n", NULL);
    put(b, middle->bytes, middle->count);
    LITERAL(b, "</ul>\n");
    tail(b);
    lap(WRAP);
    emit(id, NULL, b);
}
static void scalar(void *to, const char *key, int depth, const char *v) {
    (void)depth;
    join(to, "<li class=\"", key, "\">", v, "</li>\n", NULL);
}
static void listRecords(Records *all, const char *title, Buffer *middle, Buffer *b) {
    middle->count = 0;
    for (int i = 0; i < all->count; i++) {
        join(middle, "<li><a href=\"/", all->folder, "/", all->of[i].id, "/\">", all->of[i].title, "</a> <span>",
             all->of[i].summary, "</span></li>\n", NULL);
    }
    page(all->folder, title, middle, b);
}
/* The messages: few files, each with several pages. */
typedef struct { char id[80], title[120], when[200], subject[200]; Buffer *page; } Message;
static void messageValue(void *to, const char *key, int depth, const char *v) {
    Message *m = to;
    if (!strcmp(key, "id")) snprintf(m->id, sizeof m->id, "%s", v);
    else if (!strcmp(key, "title") && depth > 1) snprintf(m->title, sizeof m->title, "%s", v);
    else if (!strcmp(key, "when")) snprintf(m->when, sizeof m->when, "%s", v);
    else if (!strcmp(key, "subject")) snprintf(m->subject, sizeof m->subject, "%s", v);
    else if (!strcmp(key, "body")) {
        char path[100], url[104];
        snprintf(path, sizeof path, "templates/%s", m->id);
        snprintf(url, sizeof url, "/%s/", path);
        head(m->page, m->title, m->when, url, "<li><a href=\"/templates/\">Templates</a></li>\n");
        join(m->page, "<article>\n<h1>", m->title, "</h1>\n<p class=\"summary\">", m->when, "</p>\n<p>Subject: ", m->subject,
             "</p>\n<div class=\"message\">", v, "</div>\n</article>\n", NULL);
        tail(m->page);
        emit(path, NULL, m->page);
        messages.of = realloc(messages.of, (size_t)(messages.count + 1) * sizeof *messages.of);
        messages.of[messages.count++] = (Record){.id = strdup(m->id), .title = strdup(m->title), .summary = strdup(m->when)};
    }
}
static void renderMessages(Buffer *b) {
    Message message = {.page = b};
    for (int i = 0; i < templates.count; i++) {
        char path[300];
        size_t count;
        snprintf(path, sizeof path, "templates/%s", templates.of[i].file);
        char *raw = contents(contentFd, path, &count);
        yaml(path, raw, count, messageValue, &message);
        free(raw);
    }
}
static int newest(const void *x, const void *y) {
    const Article *a = *(Article *const *)x, *b = *(Article *const *)y;
    int order = strcmp(b->reviewed, a->reviewed);
    return order ? order : strcmp(a->slug, b->slug);
}
static void feedAndSitemap(Buffer *b) {
    Article **order = malloc((size_t)articleCount * sizeof *order);
    b->count = 0;
    LITERAL(b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (int i = 0; i < articleCount; i++) {
        order[i] = &articles[i];
        join(b, "<url><loc>" BASE "/", articles[i].slug, "/</loc><lastmod>", articles[i].reviewed, "</lastmod></url>\n", NULL);
    }
    for (int i = 0; i < tagCount; i++) join(b, "<url><loc>" BASE "/tags/", tags[i].id, "/</loc></url>\n", NULL);
    for (int i = 0; i < banks.count; i++) join(b, "<url><loc>" BASE "/questions/", banks.of[i].id, "/</loc></url>\n", NULL);
    for (int i = 0; i < checklists.count; i++) join(b, "<url><loc>" BASE "/checklists/", checklists.of[i].id, "/</loc></url>\n", NULL);
    for (int i = 0; i < messages.count; i++) join(b, "<url><loc>" BASE "/templates/", messages.of[i].id, "/</loc></url>\n", NULL);
    static const char *const others[] = {"", "questions/", "templates/", "checklists/", "time-plans/", "glossary/", "faq/",
        "contact/", "sources/", "tags/", "all-pages/"};
    for (int i = 0; i < 11; i++) join(b, "<url><loc>" BASE "/", others[i], "</loc></url>\n", NULL);
    LITERAL(b, "</urlset>\n");
    emit(NULL, "sitemap.xml", b);
    b->count = 0;
    LITERAL(b, "User-agent: *\nAllow: /\nSitemap: " BASE "/sitemap.xml\n");
    emit(NULL, "robots.txt", b);
    qsort(order, (size_t)articleCount, sizeof *order, newest);
    b->count = 0;
    join(b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n<title>" SITE
            "</title>\n<id>" BASE "/</id>\n<updated>", order[0]->reviewed, "T00:00:00Z</updated>\n<link rel=\"self\" href=\"" BASE
            "/feed.xml\"/>\n<link rel=\"alternate\" href=\"" BASE "/\"/>\n<author><name>The front office</name>\n</author>\n", NULL);
    for (int i = 0; i < 20 && i < articleCount; i++) {
        join(b, "<entry>\n<title>", order[i]->title, "</title>\n<id>" BASE "/", order[i]->slug, "/</id>\n<updated>", order[i]->reviewed,
             "T00:00:00Z</updated>\n<link rel=\"alternate\" href=\"" BASE "/", order[i]->slug, "/\"/>\n<summary>", order[i]->summary,
             "</summary>\n</entry>\n", NULL);
    }
    LITERAL(b, "</feed>\n");
    emit(NULL, "feed.xml", b);
    free(order);
}
static void renderRest(const char *stylesheet, Buffer *b) {
    static const char *const small[][2] = {{"glossary", "Glossary"}, {"faq", "Common questions"}, {"contacts", "Contact"},
        {"sources", "Sources"}, {"plans", "Time plans"}, {"home", "Home"}};
    static const char *const paths[] = {"glossary", "faq", "contact", "sources", "time-plans"};
    Buffer middle = {0};
    size_t count;
    for (int i = 0; i < 6; i++) {
        char name[40];
        snprintf(name, sizeof name, "%s.yaml", small[i][0]);
        char *raw = contents(contentFd, name, &count);
        middle.count = 0;
        yaml(name, raw, count, scalar, &middle);
        free(raw);
        if (i < 5) { page(paths[i], small[i][1], &middle, b); continue; }
        for (int k = 0; k < 20 && k < articleCount; k++) entry(&middle, &articles[k]);
        head(b, SITE, SITE, "/", NULL);
        put(b, middle.bytes, middle.count);
        tail(b);
        emit(NULL, "index.html", b);
    }
    head(b, "Page not found", "", "/404.html", NULL);
    tail(b);
    emit(NULL, "404.html", b);
    listRecords(&banks, "Questions", &middle, b);
    listRecords(&checklists, "Checklists", &middle, b);
    renderMessages(b);
    listRecords(&messages, "Templates", &middle, b);
    middle.count = 0;
    for (int i = 0; i < articleCount; i++) entry(&middle, &articles[i]);
    page("all-pages", "All pages", &middle, b);
    middle.count = 0;
    for (int i = 0; i < tagCount; i++) {
        char number[16];
        snprintf(number, sizeof number, "%d", tags[i].articles.count);
        join(&middle, "<li><a href=\"/tags/", tags[i].id, "/\">", tags[i].id, "</a> (", number, ")</li>\n", NULL);
    }
    page("tags", "Tags", &middle, b);
    feedAndSitemap(b);
    int images = openat(contentFd, "images", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = fdopendir(images);
    for (struct dirent *e; folder && (e = readdir(folder)); ) {
        if (e->d_name[0] == '.') continue;
        char *raw = contents(images, e->d_name, &count);
        emit("images", e->d_name, &(Buffer){raw, count, count});
        free(raw);
    }
    if (folder) closedir(folder);
    char *css = contents(AT_FDCWD, stylesheet, &count);
    emit("assets", "site.css", &(Buffer){css, count, count});
    free(css), free(middle.bytes);
}

/* ---------------------------------------------------------------- all of it */
static int (*jobCount)(void);
static void (*job)(int index, Buffer *b);
static atomic_int nextJob;
static void *worker(void *unused) {
    Buffer b = {0};
    int n = jobCount();
    for (int first; (first = atomic_fetch_add(&nextJob, 16)) < n; )
        for (int i = first; i < first + 16 && i < n; i++) job(i, &b);
    free(b.bytes);
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&one);
    for (int i = 0; i < PHASES; i++) total[i] += mine[i], mine[i] = 0;
    pthread_mutex_unlock(&one);
    return unused;
}
static void inParallel(int (*count)(void), void (*what)(int, Buffer *)) {
    pthread_t thread[64];
    jobCount = count, job = what;
    atomic_store(&nextJob, 0);
    for (int i = 1; i < threads; i++) pthread_create(&thread[i], NULL, worker, NULL);
    worker(NULL);
    for (int i = 1; i < threads; i++) pthread_join(thread[i], NULL);
}
static int countArticles(void) { return articleCount; }
static int countAll(void) { return articleCount + banks.count + checklists.count + tagCount; }
static void readOne(int i, Buffer *b) { (void)b; readArticle(&articles[i]); }
static void renderOne(int i, Buffer *b) {
    if (i < articleCount) { renderArticle(i, b); return; }
    i -= articleCount;
    for (Records **all = (Records *[]){&banks, &checklists, NULL}; *all; all++) {
        if (i < (*all)->count) { renderRecord(*all, i, b); return; }
        i -= (*all)->count;
    }
    renderTag(i, b);
}
static int byName(const void *x, const void *y) { return strcmp(*(char *const *)x, *(char *const *)y); }
static char **names(int fd, const char *ending, int *count) {
    DIR *folder = fdopendir(dup(fd));
    char **all = NULL;
    int n = 0;
    if (!folder) fail("folder");
    for (struct dirent *e; (e = readdir(folder)); ) {
        size_t length = strlen(e->d_name), end = strlen(ending);
        if (length <= end || strcmp(e->d_name + length - end, ending)) continue;
        if (!(n & (n + 1))) all = realloc(all, (size_t)(2 * n + 2) * sizeof *all);
        all[n++] = strdup(e->d_name);
    }
    closedir(folder);
    if (n) qsort(all, (size_t)n, sizeof *all, byName);
    *count = n;
    return all;
}
static int inside(int folder, const char *name) {
    int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) fail(name);
    return fd;
}
static void listFolder(Records *all) {
    char **found = names(inside(contentFd, all->folder), ".yaml", &all->count);
    all->of = calloc((size_t)all->count + 1, sizeof *all->of);
    for (int i = 0; i < all->count; i++) all->of[i].file = found[i];
    free(found);
}
static int byTitle(const void *x, const void *y) {
    const Article *a = x, *b = y;
    int order = strcmp(a->title, b->title);
    return order ? order : strcmp(a->slug, b->slug);
}
static int byTag(const void *x, const void *y) { return strcmp(((const Tag *)x)->id, ((const Tag *)y)->id); }
/* Makes the article the next one in the reading order. */
static int lastRead = -1;
static char *isRead;
static void readNext(int index) {
    if (isRead[index]++) return;
    articles[index].previous = lastRead;
    articles[index].next = -1;
    if (lastRead >= 0) articles[lastRead].next = index;
    lastRead = index;
}
static void stepValue(void *to, const char *key, int depth, const char *v) {
    (void)to, (void)depth;
    if (!strcmp(key, "pages")) readNext((int)(find(v) - articles));
}
/* The pages of the journeys come first, then the others by their titles. */
static void readingOrder(void) {
    size_t count;
    char *raw = contents(contentFd, "navigation.yaml", &count);
    isRead = calloc((size_t)articleCount, 1);
    if (mode != COPY) yaml("navigation.yaml", raw, count, stepValue, NULL);
    free(raw);
    for (int i = 0; i < articleCount; i++) readNext(i);
    free(isRead);
}
static void indexArticles(void) {
    static int tagSlots[4096];
    start();
    qsort(articles, (size_t)articleCount, sizeof *articles, byTitle);
    for (slotCount = 64; slotCount < 2u * (unsigned)articleCount; ) slotCount *= 2;
    slots = malloc(slotCount * sizeof *slots);
    memset(slots, 0xff, slotCount * sizeof *slots);
    memset(tagSlots, 0xff, sizeof tagSlots);
    for (int i = 0; i < articleCount; i++) {
        Article *a = &articles[i];
        unsigned at = hash(a->slug) & (slotCount - 1);
        while (slots[at] >= 0) at = (at + 1) & (slotCount - 1);
        slots[at] = i;
        for (int k = 0; k < a->tagged; k++) {
            unsigned t = hash(a->tags[k]) & 4095;
            while (tagSlots[t] >= 0 && strcmp(tags[tagSlots[t]].id, a->tags[k])) t = (t + 1) & 4095;
            if (tagSlots[t] < 0) { tags[tagSlots[t] = tagCount++] = (Tag){.id = a->tags[k]}; }
            List *l = &tags[tagSlots[t]].articles;
            if (l->count == l->room) l->of = realloc(l->of, (size_t)(l->room = 2 * l->room + 16) * sizeof *l->of);
            l->of[l->count++] = i;
        }
    }
    qsort(tags, (size_t)tagCount, sizeof *tags, byTag);
    readingOrder();
    lap(INDEX);
}
int main(int argc, char **argv) {
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (!strcmp(argv[at], "--threads")) threads = atoi(argv[++at]);
        else if (!strcmp(argv[at], "--prof")) profiled = 1;
        else if (!strcmp(argv[at], "--mode")) mode = *argv[++at] == 'n' ? NOWRITE : *argv[at] == 'c' ? COPY : FULL;
        else at = argc;
    }
    if (argc - at != 3 || threads < 1 || threads > 64) {
        fprintf(stderr, "usage: floor [--threads N] [--mode full|nowrite|copy] [--prof] CONTENT STYLESHEET OUTPUT\n");
        return 64;
    }
    start();
    contentFd = inside(AT_FDCWD, argv[at]);
    articlesFd = inside(contentFd, "articles");
    char **found = names(articlesFd, ".md", &articleCount);
    articles = calloc((size_t)articleCount + 1, sizeof *articles);
    for (int i = 0; i < articleCount; i++) {
        articles[i].file = found[i];
        articles[i].slug = strndup(found[i], strlen(found[i]) - 3);
    }
    free(found);
    listFolder(&banks), listFolder(&checklists), listFolder(&templates);
    if (mode != NOWRITE) {
        if (mkdir(argv[at + 2], 0777)) fail(argv[at + 2]);
        outputFd = inside(AT_FDCWD, argv[at + 2]);
        for (const char **name = (const char *[]){"tags", "questions", "checklists", "templates", NULL}; *name; name++)
            if (mkdirat(outputFd, *name, 0777)) fail(*name);
    }
    lap(LIST);
    inParallel(countArticles, readOne);
    indexArticles();
    inParallel(countAll, renderOne);
    Buffer b = {0};
    start();
    renderRest(argv[at + 1], &b);
    for (int i = 0; i < PHASES; i++) total[i] += mine[i];
    printf("%ld files, %ld bytes\n", atomic_load(&files), atomic_load(&bytes));
    uint64_t sum = 0;
    for (int i = 0; i < PHASES; i++) sum += total[i];
    for (int i = 0; profiled && i < PHASES; i++)
        printf("%-30s %8.1f us an article %5.1f %%\n", PHASE[i], (double)total[i] / 1e3 / articleCount, 100.0 * (double)total[i] / (double)sum);
    return 0;
}
