import io
import zipfile

archive = zipfile.ZipFile(io.BytesIO(), "w")
for name in ["a.txt", "b/c.txt", "b/d/e.tar.gz"]:
    archive.writestr(name, "in " + name)
archive.filename = "all.zip"
root = zipfile.Path(archive)
print(root, [str(path) for path in root.iterdir()], repr(root / "b"))  # expect: all.zip/ ['all.zip/a.txt', 'all.zip/b/'] Path('all.zip', 'b/')
print((root / "a.txt").read_text(), (root / "b" / "c.txt").read_bytes(), (root / "b" / "d").is_dir())  # expect: in a.txt b'in b/c.txt' True
print((root / "b/d/e.tar.gz").suffixes, (root / "b/d/e.tar.gz").parent, (root / "none").exists())  # expect: ['.tar', '.gz'] all.zip/b/d/ False
print([str(path) for path in root.rglob("*.txt")], [path.name for path in (root / "b").glob("*")])  # expect: ['all.zip/b/c.txt'] ['c.txt', 'd']
print((root / "b/c.txt").relative_to(root / "b"), root.joinpath("a.txt") == root / "a.txt")  # expect: c.txt True
with (root / "new.txt").open("w") as file:
    file.write("written")
print((root / "new.txt").read_text(), (root / "a.txt").is_file())  # expect: written True
try:
    (root / "none").read_text()
except FileNotFoundError as error:
    print(error)  # expect: all.zip/none
archive.close()
