import sysconfig

bases = {
    "base": "B", "platbase": "P", "installed_base": "I", "installed_platbase": "J", "userbase": "U",
}  # fmt: skip
for scheme in sysconfig.get_scheme_names():
    print(scheme, *sysconfig.get_paths(scheme, bases).values())
# expect: nt I/Lib B/Lib B/Lib/site-packages B/Lib/site-packages I/Include I/Include B/Scripts B
# expect: nt_user U/Python U/Python U/Python/site-packages U/Python/site-packages U/Python/Include U/Python/Scripts U
# expect: nt_venv I/Lib B/Lib B/Lib/site-packages B/Lib/site-packages I/Include I/Include B/Scripts B
# expect: osx_framework_user U/lib/python U/lib/python U/lib/python/site-packages U/lib/python/site-packages U/include/python3.13 U/bin U
# expect: posix_home I/lib/python B/lib/python B/lib/python B/lib/python I/include/python I/include/python B/bin B
# expect: posix_prefix I/lib/python3.13 P/lib/python3.13 B/lib/python3.13/site-packages P/lib/python3.13/site-packages I/include/python3.13 J/include/python3.13 B/bin B
# expect: posix_user U/lib/python3.13 U/lib/python3.13 U/lib/python3.13/site-packages U/lib/python3.13/site-packages U/include/python3.13 U/bin U
# expect: posix_venv I/lib/python3.13 P/lib/python3.13 B/lib/python3.13/site-packages P/lib/python3.13/site-packages I/include/python3.13 J/include/python3.13 B/bin B
# expect: venv I/lib/python3.13 P/lib/python3.13 B/lib/python3.13/site-packages P/lib/python3.13/site-packages I/include/python3.13 J/include/python3.13 B/bin B
print(sysconfig.get_path("data", vars={"base": "/x"}), sysconfig.get_path("data", "venv", expand=False))  # expect: /x {base}
try:
    sysconfig.get_path("data", "none")
except KeyError as error:
    print(repr(error))  # expect: KeyError('none')
