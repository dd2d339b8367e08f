import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "file")
    open(file, "w").close()
    seen = []
    shutil.rmtree(file, onexc=lambda function, path, error: seen.append((function.__name__, type(error).__name__)))
    print(seen)
    os.symlink(folder, file + ".link")
    for path, options in ((file, {}), (file + ".link", {})):
        try:
            shutil.rmtree(path, **options)
        except Exception as error:
            print(type(error).__name__, str(error).replace(folder, ""))
    deep = folder
    for _ in range(300):
        deep = os.path.join(deep, "d")
        os.mkdir(deep)
    shutil.rmtree(os.path.join(folder, "d"))
    print(sorted(os.listdir(folder)))
    os.chmod(file, 0o755)
    os.environ["PATH"] = folder
    print(shutil.which("file") == file, shutil.which(b"file") == file.encode(), shutil.which("none"))
    try:
        os.chmod(file + ".link", 0o600, follow_symlinks=False)
    except NotImplementedError as error:
        print(error)
    descriptor = os.open(file, os.O_RDONLY)
    os.chmod(descriptor, 0o640)
    os.close(descriptor)
    print(oct(os.stat(file).st_mode))

# expect: [('scandir', 'NotADirectoryError'), ('rmdir', 'NotADirectoryError')]
# expect: NotADirectoryError [Errno 20] Not a directory: '/file'
# expect: OSError [Errno None] None: '/file.link'
# expect: ['file', 'file.link']
# expect: True True None
# expect: chmod: follow_symlinks unavailable on this platform
# expect: 0o100640
