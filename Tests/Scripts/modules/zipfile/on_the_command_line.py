# What python -m zipfile does.
import os
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("in/sub")
    for name in "in/a.txt", "in/sub/b.txt":
        with open(name, "w") as file:
            file.write(name)
    zipfile.main(["-c", "out.zip", "in"])
    with zipfile.ZipFile("out.zip") as archive:
        print(archive.namelist())  # expect: ['in/', 'in/a.txt', 'in/sub/', 'in/sub/b.txt']
    zipfile.main(["--test", "out.zip"])  # expect: Done testing
    zipfile.main(["-e", "out.zip", "copy"])
    with open("copy/in/sub/b.txt") as file:
        print(file.read())  # expect: in/sub/b.txt
    os.chdir("/")
