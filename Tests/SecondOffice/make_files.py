"""Makes the pictures, the form and the sheets of this guide: run it again after a change of what is drawn here.

The two photos are as a phone leaves them: lying on their side, with a note that says how to turn them, with the place
where they were taken, and with the make of the camera. Nothing on them is a person.
It needs Pillow, which .guide-tools/venv has.
"""

import pathlib
import struct

from PIL import Image, ImageDraw, ImageFilter

HERE = pathlib.Path(__file__).parent / "content"


def exif(orientation):
    """A block of Exif with orientation, maker and GPS position, little-endian."""
    def entry(tag, kind, count, value):
        return struct.pack("<HHI", tag, kind, count) + value

    maker = b"Example Phone\0"
    rationals = struct.pack("<6I", 42, 1, 21, 1, 0, 1)
    first = 8 + 2 + 3 * 12 + 4
    gps = first + len(maker)
    places = gps + 2 + 4 * 12 + 4
    block = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 3)
    block += entry(0x010F, 2, len(maker), struct.pack("<I", first))
    block += entry(0x0112, 3, 1, struct.pack("<HH", orientation, 0))
    block += entry(0x8825, 4, 1, struct.pack("<I", gps)) + struct.pack("<I", 0) + maker
    block += struct.pack("<H", 4)
    block += entry(1, 2, 2, b"N\0\0\0") + entry(2, 5, 3, struct.pack("<I", places))
    block += entry(3, 2, 2, b"W\0\0\0") + entry(4, 5, 3, struct.pack("<I", places)) + struct.pack("<I", 0)
    return b"Exif\0\0" + block + rationals


def door():
    picture = Image.new("RGB", (1600, 1200), "#bcd7ee")
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, 860, 1600, 1200], fill="#7f9a5e")
    draw.rectangle([360, 260, 1240, 900], fill="#a5553f")
    for x in (430, 1050):
        draw.rectangle([x, 360, x + 120, 560], fill="#e9edf2")
    draw.rectangle([690, 480, 910, 900], fill="#31486b")
    draw.ellipse([870, 700, 890, 720], fill="#e6c15a")
    draw.polygon([(910, 900), (1420, 1060), (1420, 1110), (760, 960), (690, 900)], fill="#c9c5bb")
    for x in (180, 1400):
        draw.rectangle([x - 25, 560, x + 25, 960], fill="#5d4a37")
        draw.ellipse([x - 190, 160, x + 190, 640], fill="#4e7a3f")
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def desk():
    picture = Image.new("RGB", (900, 1125), "#e8e2d4")
    draw = ImageDraw.Draw(picture)
    draw.rectangle([0, 720, 900, 1125], fill="#8a6242")
    draw.rectangle([180, 620, 520, 860], fill="#fdfdfb")
    for y in range(660, 840, 40):
        draw.line([210, y, 490, y], fill="#8fa0b8", width=6)
    draw.ellipse([600, 690, 760, 850], fill="#39548c")
    draw.ellipse([625, 705, 735, 770], fill="#4a2f20")
    draw.rectangle([120, 120, 420, 480], fill="#b9d6ec")
    draw.line([270, 120, 270, 480], fill="#ffffff", width=14)
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def photo(name, picture, orientation):
    turned = picture.rotate({6: 90, 8: 270, 3: 180}[orientation], expand=True)
    turned.save(HERE / "images" / name, quality=60, exif=exif(orientation))


def pdf(title, lines):
    """A PDF of one page: tagged text, its title and its language."""
    shown = [f"BT /F1 20 Tf 72 720 Td ({title}) Tj ET"]
    shown += [f"BT /F1 12 Tf 72 {680 - 24 * number} Td ({line}) Tj ET" for number, line in enumerate(lines)]
    body = "/P <</MCID 0>> BDC\n" + "\n".join(shown) + "\nEMC"
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/ViewerPreferences<</DisplayDocTitle true>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/StructParents 0>>",
        f"<</Length {len(body)}>>stream\n{body}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>",
        "<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>",
        f"<</Title({title})>>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{text}endobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 8 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
    return out


def drawing(name, width, height, shapes):
    (HERE / "images" / name).write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{shapes}</svg>\n')


def logo(name, ink, leaf):
    drawing(name, 176, 48, f'<path d="M24 4c11 0 17 7 17 17s-7 15-15 15v9h-4v-9C14 36 7 31 7 21S13 4 24 4z" fill="{leaf}"/>'
            f'<g fill="none" stroke="{ink}" stroke-width="4" stroke-linecap="round"><path d="M60 14h88M60 26h104M60 38h56"/></g>')


def main():
    photo("office-door.jpg", door(), 6)
    photo("family-desk.jpg", desk(), 8)
    (HERE / "files/papers-to-bring.pdf").write_bytes(pdf("Papers to bring", [
        "[ ] The student's number for taxes", "[ ] Tax papers of the year before last", "[ ] What is on your accounts today", "[ ] The letter with your offer"]))
    logo("logo.svg", "#2b2f77", "#2e7d4f")
    logo("logo-dark.svg", "#eeeffa", "#7fd0a0")
    drawing("icon.svg", 48, 48, '<rect width="48" height="48" rx="12" fill="#2e7d4f"/><path d="M24 8c8 0 12 5 12 12s-5 11-10 11v9h-4v-9c-5 0-10-4-10-11S16 8 24 8z" fill="#fff"/>')
    drawing("offer.svg", 560, 220, '<rect width="560" height="220" rx="16" fill="#f4f5fb"/><g stroke="#2b2f77" stroke-width="3"><rect x="150" y="20" width="260" height="52" fill="#bfe3cd"/><rect x="150" y="84" width="260" height="52" fill="#fbe3d3"/><rect x="150" y="148" width="260" height="52" fill="#d9dbf3"/></g><g stroke="#171a2b" stroke-width="5" stroke-linecap="round"><path d="M172 46h130M172 110h100M172 174h160"/></g>')
    drawing("film.svg", 560, 315, '<rect width="560" height="315" rx="16" fill="#2b2f77"/><rect x="150" y="50" width="260" height="200" fill="#fff"/><g stroke="#171a2b" stroke-width="6" stroke-linecap="round"><path d="M180 90h120M180 130h90M180 170h140M180 215h200"/></g><path d="M250 270h60" stroke="#f0a37a" stroke-width="10" stroke-linecap="round"/>')
    drawing("map.svg", 560, 280, '<rect width="560" height="280" rx="16" fill="#dfeedd"/><rect x="120" y="120" width="320" height="110" fill="#a9cf9b"/><rect x="220" y="40" width="120" height="60" fill="#a5553f"/><path d="M0 256h560" stroke="#fff" stroke-width="26"/><circle cx="280" cy="112" r="9" fill="#2b2f77"/>')


main()
