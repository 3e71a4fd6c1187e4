"""`qudao verify-evidence`: whether a downloaded bundle of evidence is what was sealed. Needs no settings."""

import json
from pathlib import Path

import click

#: No bundle is anywhere near this.
_LARGEST_BYTES = 20 * 1024 * 1024


@click.command("verify-evidence")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--code", help="The code (存证码) that was noted down when it was submitted.")
def verify_evidence(file: Path, code: str | None) -> None:
    """Verify the evidence of GET /opportunities/{number}/evidence, without us: see docs/evidence.md."""
    from channel.adjudication.seals import Flaw, verify_bundle

    if file.stat().st_size > _LARGEST_BYTES:
        raise click.ClickException(Flaw("unreadable").sentence)
    try:
        bundle = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        raise click.ClickException(Flaw("unreadable").sentence) from None
    flaws = verify_bundle(bundle, code=code) if isinstance(bundle, dict) else [Flaw("unreadable")]
    if flaws:
        raise click.ClickException(
            "\n".join([f"{len(flaws)} wrong", *(f"{flaw.code}: {flaw.sentence}" for flaw in flaws)])
        )
    click.echo(
        f"ok, {len(bundle['pieces'])} pieces{'' if code else '; give --code to know that they are the first ones'}"
    )
