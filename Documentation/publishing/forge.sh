#!/usr/bin/env bash
# For forges other than GitHub: call it from whatever runs on a change there.
#
#   forge.sh propose BASE   checks the proposal in the current folder, and writes to the output, in Markdown, what readers
#                           will see change; BASE is the branch that it goes into. Ends with 1 when there are errors.
#   forge.sh publish        publishes the current folder to the first target of site.yaml, and commits the ledger
set -euo pipefail

propose() {
  local work
  work=$(mktemp -d)
  git worktree add --quiet --detach "$work/before" "$1"
  if guide build "$work/before" --output "$work/published" --quiet >&2; then
    guide diff --with "$work/published" --format markdown
  else
    echo "What is published now cannot be built, so there is nothing to compare with."
  fi
  git worktree remove --force "$work/before"
  rm -rf "$work"
  guide check --format lines >&2
}

publish() {
  guide deploy --yes --by publisher
  git add content/published.lock
  if ! git diff --cached --quiet; then
    git -c user.name=guide -c user.email=guide@localhost commit --quiet --message "Remember what was published [skip ci]"
    git push --quiet
  fi
}

case ${1:-} in
  propose) propose "${2:?Name the branch that the proposal goes into.}" ;;
  publish) publish ;;
  *)
    echo "usage: forge.sh propose BASE | forge.sh publish" >&2
    exit 64
    ;;
esac
