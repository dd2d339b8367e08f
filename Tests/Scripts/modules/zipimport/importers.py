# What finds the modules of one zip file.
import importlib.util
import os
import tempfile
import zipfile
import zipimport

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "library.zip")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("below/plain.py", "value = __name__\n")
        archive.writestr("below/package/__init__.py", "")
    importer = zipimport.zipimporter(path + "/below")
    print(importer.prefix, os.path.basename(importer.archive))  # expect: below/ library.zip
    spec = importer.find_spec("plain")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.value, spec.origin == path + "/below/plain.py")  # expect: plain True
    print(importer.is_package("package"), importer.find_spec("absent"))  # expect: True None
    print(importer.get_data("below/plain.py"))  # expect: b'value = __name__\n'
    print(str(importer).replace(folder, "F"))  # expect: <zipimporter object "F/library.zip/below/">
    try:
        importer.get_source("absent")
    except zipimport.ZipImportError as error:
        print(error)  # expect: can't find module 'absent'
    for other in "", folder, __file__:
        try:
            zipimport.zipimporter(other)
        except zipimport.ZipImportError as error:
            print(str(error).partition(":")[0])
# expect: archive path is empty
# expect: not a Zip file
# expect: not a Zip file
