"""LibreOffice opens our tables: text stays text, whatever it begins with."""

import csv
import io
import shutil

ABOUT = "LibreOffice opens CSV and workbooks, and nothing becomes a formula"
# Commas, quotes, UTF-8, from the first line, every column as text or as it comes; to the same.
AS_IT_COMES = "44,34,76,1"


def missing():
    return "" if shutil.which("soffice") else "soffice (libreoffice-calc) is not there"


def convert(kit, path, read=True):
    out = kit.folder / "out"
    filters = [f"--infilter=Text - txt - csv (StarCalc):{AS_IT_COMES}"] if read else []
    kit.run("soffice", f"-env:UserInstallation=file://{kit.folder}/profile", "--headless", *filters,
            "--convert-to", f"csv:Text - txt - csv (StarCalc):{AS_IT_COMES}", "--outdir", out, path)
    text = (out / f"{path.stem}.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def rows_of(path):
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def check_pairs(kit, rows):
    for pair in kit.five:
        kit.need(list(pair) in [row[:2] for row in rows], f"{pair} is not there")


def check(kit):
    written = kit.write("pairs.csv", "--profile", "pairs")
    rows = convert(kit, written)
    kit.need(rows == rows_of(written), f"{len(rows)} rows, or others than were written")
    check_pairs(kit, rows)
    hostile = kit.folder / "hostile.csv"
    source = kit.glossary.parents[1] / "tests" / "exchange" / "hostile.tbx"
    kit.run(kit.program, "print", "-g", source, "--profile", "pairs", "-o", hostile)
    cells = [cell for row in convert(kit, hostile) for cell in row]
    kit.need("'=1+1" in cells and "'=SUM(A1)" in cells, "a term has become a formula")
    if "xlsx" not in kit.run(kit.program, "formats").decode():
        return
    book = kit.write("book.xlsx", "--profile", "full")
    table = kit.write("full.csv", "--profile", "full")
    rows = convert(kit, book, read=False)
    plain = [[cell[1:] if cell[:1] == "'" else cell for cell in row] for row in rows_of(table)]
    kit.need(len(rows) == len(plain), f"{len(rows)} rows in the workbook, {len(plain)} in the table")
    kit.need([row for row, other in zip(rows, plain) if row != other] == [], "cells differ")
