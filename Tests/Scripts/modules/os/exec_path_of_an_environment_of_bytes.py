import os

print(os.get_exec_path({b"PATH": b"/a:/b"}))  # expect: ['/a', '/b']
print(os.get_exec_path({"PATH": ""}), os.get_exec_path({}))  # expect: [''] ['/bin', '/usr/bin']
os.get_exec_path({"PATH": "/a", b"PATH": b"/b"})  # expect-error: ValueError: env cannot contain 'PATH' and b'PATH' keys
