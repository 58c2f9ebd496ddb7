// The files of the guide that `guide new` writes, as bytes within the program.
//
// They stand in files/ as what they are, so that they can be read, checked and built like any
// guide; a test fails when a file is not listed here.
#include "cstarter.h"

// Swift's clang has #embed, which entered the language with C23, in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char gitignore[] = {
#embed "files/.gitignore"
};
static const unsigned char vscode_settings_json[] = {
#embed "files/.vscode/settings.json"
};
static const unsigned char README_md[] = {
#embed "files/README.md"
};
static const unsigned char content_articles_after_your_visit_md[] = {
#embed "files/content/articles/after-your-visit.md"
};
static const unsigned char content_articles_plan_your_visit_md[] = {
#embed "files/content/articles/plan-your-visit.md"
};
static const unsigned char content_articles_what_to_ask_md[] = {
#embed "files/content/articles/what-to-ask.md"
};
static const unsigned char content_checklists_before_you_come_yaml[] = {
#embed "files/content/checklists/before-you-come.yaml"
};
static const unsigned char content_contacts_yaml[] = {
#embed "files/content/contacts.yaml"
};
static const unsigned char content_faq_yaml[] = {
#embed "files/content/faq.yaml"
};
static const unsigned char content_glossary_yaml[] = {
#embed "files/content/glossary.yaml"
};
static const unsigned char content_home_yaml[] = {
#embed "files/content/home.yaml"
};
static const unsigned char content_navigation_yaml[] = {
#embed "files/content/navigation.yaml"
};
static const unsigned char content_plans_yaml[] = {
#embed "files/content/plans.yaml"
};
static const unsigned char content_questions_visit_yaml[] = {
#embed "files/content/questions/visit.yaml"
};
static const unsigned char content_redirects_yaml[] = {
#embed "files/content/redirects.yaml"
};
static const unsigned char content_site_yaml[] = {
#embed "files/content/site.yaml"
};
static const unsigned char content_sources_yaml[] = {
#embed "files/content/sources.yaml"
};
static const unsigned char content_worksheet_yaml[] = {
#embed "files/content/worksheet.yaml"
};
static const unsigned char content_templates_letters_yaml[] = {
#embed "files/content/templates/letters.yaml"
};

static const struct guide_embedded_file files[] = {
    {".gitignore", gitignore, sizeof gitignore},
    {".vscode/settings.json", vscode_settings_json, sizeof vscode_settings_json},
    {"README.md", README_md, sizeof README_md},
    {"content/articles/after-your-visit.md", content_articles_after_your_visit_md, sizeof content_articles_after_your_visit_md},
    {"content/articles/plan-your-visit.md", content_articles_plan_your_visit_md, sizeof content_articles_plan_your_visit_md},
    {"content/articles/what-to-ask.md", content_articles_what_to_ask_md, sizeof content_articles_what_to_ask_md},
    {"content/checklists/before-you-come.yaml", content_checklists_before_you_come_yaml, sizeof content_checklists_before_you_come_yaml},
    {"content/contacts.yaml", content_contacts_yaml, sizeof content_contacts_yaml},
    {"content/faq.yaml", content_faq_yaml, sizeof content_faq_yaml},
    {"content/glossary.yaml", content_glossary_yaml, sizeof content_glossary_yaml},
    {"content/home.yaml", content_home_yaml, sizeof content_home_yaml},
    {"content/navigation.yaml", content_navigation_yaml, sizeof content_navigation_yaml},
    {"content/plans.yaml", content_plans_yaml, sizeof content_plans_yaml},
    {"content/questions/visit.yaml", content_questions_visit_yaml, sizeof content_questions_visit_yaml},
    {"content/redirects.yaml", content_redirects_yaml, sizeof content_redirects_yaml},
    {"content/site.yaml", content_site_yaml, sizeof content_site_yaml},
    {"content/sources.yaml", content_sources_yaml, sizeof content_sources_yaml},
    {"content/templates/letters.yaml", content_templates_letters_yaml, sizeof content_templates_letters_yaml},
    {"content/worksheet.yaml", content_worksheet_yaml, sizeof content_worksheet_yaml},
};

GUIDE_EMBEDDED_FILES(guide_starter_files)
