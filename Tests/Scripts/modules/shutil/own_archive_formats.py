# Functions for formats of a script's own run in the folder that is packed, unless they know of it.
import os
import shutil
import tempfile


def pack(base_name, base_dir, **options):
    print(os.path.basename(base_name), base_dir, sorted(os.listdir()), sorted(options))
    return "packed"


with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "inside"))
    shutil.register_archive_format("own", pack, [("level", 3)], "mine")
    before = os.getcwd()
    print(shutil.make_archive("name", "own", root_dir=folder))
    # expect: name . ['inside'] ['dry_run', 'group', 'level', 'logger', 'owner']
    # expect: packed
    print(os.getcwd() == before)  # expect: True
    shutil.unregister_archive_format("own")
try:
    shutil.register_archive_format("own", pack, [("level",)])
except TypeError as error:
    print(error)  # expect: extra_args elements are : (arg_name, value)
