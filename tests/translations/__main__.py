"""Bring the translations in step with the texts, and say what is missing."""

import sys

from fmgui.translations import ENGLISH, LANGUAGES
from tests.translations import catalogue
from tests.translations.collect import texts


def main() -> int:
    """Update and compile each language; return 1 where something is not translated."""
    complete = True
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        path = catalogue.FOLDER / f"fmgui_{language}.ts"
        known = catalogue.updated(catalogue.read(path), texts())
        catalogue.write(path, language, known)
        path.with_suffix(".qm").write_bytes(catalogue.compiled(path))
        for what, found in (
            ("no translation", catalogue.missing(known)),
            ("other gaps", catalogue.mismatched(known)),
        ):
            for context, source in found:
                print(f"{language}: {what}: {context}: {source!r}")
                complete = False
        print(f"{language}: {len(known)} texts")
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
