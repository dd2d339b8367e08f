import sysconfig

print(sysconfig.get_python_version(), sysconfig.get_platform().split("-")[0], sysconfig.get_path_names())
print(sysconfig.get_path("purelib", vars={"base": "/opt/x"}), sysconfig.get_config_var("none"))
print(sysconfig.get_config_vars("py_version_short", "py_version_nodot"))
# expect: 3.13 linux ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
# expect: /opt/x/lib/python3.13/site-packages None
# expect: ['3.13', '313']
