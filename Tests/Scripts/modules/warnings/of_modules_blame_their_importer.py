import pathlib
import sys
import tempfile
import warnings

folder = pathlib.Path(tempfile.mkdtemp())
sys.path.insert(0, str(folder))
(folder / "old_one.py").write_text("import warnings\nwarnings.warn('old', stacklevel=2)\n")
(folder / "old_two.py").write_text("import old_three\n")
(folder / "old_three.py").write_text("import warnings\nwarnings.warn('older', stacklevel=3)\n")


def use():
    import old_one


with warnings.catch_warnings(record=True) as caught:
    use()
    import old_two
for warning in caught:
    print(warning.message, warning.filename == __file__, warning.lineno)
# expect: old True 14
# expect: older True 19
