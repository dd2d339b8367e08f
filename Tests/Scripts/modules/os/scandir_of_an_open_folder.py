import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(folder + "/below")
    with open(folder + "/file", "w") as file:
        file.write("four")
    os.symlink("file", folder + "/link")
    descriptor = os.open(folder, os.O_RDONLY)
    for entry in sorted(os.scandir(descriptor), key=lambda entry: entry.name):
        print(entry.path, entry.is_dir(), entry.is_symlink(), entry.stat().st_size == 4)
    print(os.listdir(descriptor) == os.listdir(folder), os.scandir in os.supports_fd)
    os.close(descriptor)
    try:
        os.scandir(descriptor)
    except OSError as error:
        print(error.strerror)

# expect: below True False False
# expect: file False False True
# expect: link False True True
# expect: True True
# expect: Bad file descriptor
