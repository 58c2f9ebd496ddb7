// The pages, scripts and stylesheets of `guide edit`, as bytes within the program.
#include "ceditor.h"

// Swift's clang has #embed, which entered the language with C23, in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char api_js[] = {
#embed "files/api.js"
};
static const unsigned char block_js[] = {
#embed "files/block.js"
};
static const unsigned char change_list_js[] = {
#embed "files/change-list.js"
};
static const unsigned char changes_js[] = {
#embed "files/changes.js"
};
static const unsigned char conflict_js[] = {
#embed "files/conflict.js"
};
static const unsigned char control_js[] = {
#embed "files/control.js"
};
static const unsigned char dialog_js[] = {
#embed "files/dialog.js"
};
static const unsigned char dom_js[] = {
#embed "files/dom.js"
};
static const unsigned char drafts_js[] = {
#embed "files/drafts.js"
};
static const unsigned char edit_css[] = {
#embed "files/edit.css"
};
static const unsigned char edit_js[] = {
#embed "files/edit.js"
};
static const unsigned char events_js[] = {
#embed "files/events.js"
};
static const unsigned char field_body_js[] = {
#embed "files/field-body.js"
};
static const unsigned char field_id_js[] = {
#embed "files/field-id.js"
};
static const unsigned char field_list_js[] = {
#embed "files/field-list.js"
};
static const unsigned char field_map_js[] = {
#embed "files/field-map.js"
};
static const unsigned char field_markdown_js[] = {
#embed "files/field-markdown.js"
};
static const unsigned char field_record_js[] = {
#embed "files/field-record.js"
};
static const unsigned char field_reference_js[] = {
#embed "files/field-reference.js"
};
static const unsigned char field_simple_js[] = {
#embed "files/field-simple.js"
};
static const unsigned char field_text_js[] = {
#embed "files/field-text.js"
};
static const unsigned char field_js[] = {
#embed "files/field.js"
};
static const unsigned char file_tools_js[] = {
#embed "files/file-tools.js"
};
static const unsigned char find_js[] = {
#embed "files/find.js"
};
static const unsigned char form_js[] = {
#embed "files/form.js"
};
static const unsigned char history_js[] = {
#embed "files/history.js"
};
static const unsigned char index_html[] = {
#embed "files/index.html"
};
static const unsigned char left_over_js[] = {
#embed "files/left-over.js"
};
static const unsigned char markdown_js[] = {
#embed "files/markdown.js"
};
static const unsigned char media_js[] = {
#embed "files/media.js"
};
static const unsigned char merge_js[] = {
#embed "files/merge.js"
};
static const unsigned char model_js[] = {
#embed "files/model.js"
};
static const unsigned char new_language_js[] = {
#embed "files/new-language.js"
};
static const unsigned char overview_js[] = {
#embed "files/overview.js"
};
static const unsigned char page_js[] = {
#embed "files/page.js"
};
static const unsigned char pane_js[] = {
#embed "files/pane.js"
};
static const unsigned char paste_table_js[] = {
#embed "files/paste-table.js"
};
static const unsigned char paste_text_js[] = {
#embed "files/paste-text.js"
};
static const unsigned char paste_tree_js[] = {
#embed "files/paste-tree.js"
};
static const unsigned char paste_js[] = {
#embed "files/paste.js"
};
static const unsigned char problems_js[] = {
#embed "files/problems.js"
};
static const unsigned char publications_js[] = {
#embed "files/publications.js"
};
static const unsigned char review_js[] = {
#embed "files/review.js"
};
static const unsigned char run_view_js[] = {
#embed "files/run-view.js"
};
static const unsigned char slug_js[] = {
#embed "files/slug.js"
};
static const unsigned char take_in_js[] = {
#embed "files/take-in.js"
};
static const unsigned char text_view_js[] = {
#embed "files/text-view.js"
};
static const unsigned char token_js[] = {
#embed "files/token.js"
};
static const unsigned char translation_note_js[] = {
#embed "files/translation-note.js"
};
static const unsigned char views_js[] = {
#embed "files/views.js"
};

static const struct guide_embedded_file files[] = {
    {"api.js", api_js, sizeof api_js},
    {"block.js", block_js, sizeof block_js},
    {"change-list.js", change_list_js, sizeof change_list_js},
    {"changes.js", changes_js, sizeof changes_js},
    {"conflict.js", conflict_js, sizeof conflict_js},
    {"control.js", control_js, sizeof control_js},
    {"dialog.js", dialog_js, sizeof dialog_js},
    {"dom.js", dom_js, sizeof dom_js},
    {"drafts.js", drafts_js, sizeof drafts_js},
    {"edit.css", edit_css, sizeof edit_css},
    {"edit.js", edit_js, sizeof edit_js},
    {"events.js", events_js, sizeof events_js},
    {"field-body.js", field_body_js, sizeof field_body_js},
    {"field-id.js", field_id_js, sizeof field_id_js},
    {"field-list.js", field_list_js, sizeof field_list_js},
    {"field-map.js", field_map_js, sizeof field_map_js},
    {"field-markdown.js", field_markdown_js, sizeof field_markdown_js},
    {"field-record.js", field_record_js, sizeof field_record_js},
    {"field-reference.js", field_reference_js, sizeof field_reference_js},
    {"field-simple.js", field_simple_js, sizeof field_simple_js},
    {"field-text.js", field_text_js, sizeof field_text_js},
    {"field.js", field_js, sizeof field_js},
    {"file-tools.js", file_tools_js, sizeof file_tools_js},
    {"find.js", find_js, sizeof find_js},
    {"form.js", form_js, sizeof form_js},
    {"history.js", history_js, sizeof history_js},
    {"index.html", index_html, sizeof index_html},
    {"left-over.js", left_over_js, sizeof left_over_js},
    {"markdown.js", markdown_js, sizeof markdown_js},
    {"media.js", media_js, sizeof media_js},
    {"merge.js", merge_js, sizeof merge_js},
    {"model.js", model_js, sizeof model_js},
    {"new-language.js", new_language_js, sizeof new_language_js},
    {"overview.js", overview_js, sizeof overview_js},
    {"page.js", page_js, sizeof page_js},
    {"pane.js", pane_js, sizeof pane_js},
    {"paste-table.js", paste_table_js, sizeof paste_table_js},
    {"paste-text.js", paste_text_js, sizeof paste_text_js},
    {"paste-tree.js", paste_tree_js, sizeof paste_tree_js},
    {"paste.js", paste_js, sizeof paste_js},
    {"problems.js", problems_js, sizeof problems_js},
    {"publications.js", publications_js, sizeof publications_js},
    {"review.js", review_js, sizeof review_js},
    {"run-view.js", run_view_js, sizeof run_view_js},
    {"slug.js", slug_js, sizeof slug_js},
    {"take-in.js", take_in_js, sizeof take_in_js},
    {"text-view.js", text_view_js, sizeof text_view_js},
    {"token.js", token_js, sizeof token_js},
    {"translation-note.js", translation_note_js, sizeof translation_note_js},
    {"views.js", views_js, sizeof views_js},
};

GUIDE_EMBEDDED_FILES(guide_editor_files)
