import subprocess

with subprocess.Popen(["sh", "-c", "read line; echo $line"], stdin=-1, stdout=-1, stderr=-1, text=True) as child:
    try:
        child.communicate(timeout=0)
    except subprocess.TimeoutExpired as error:
        print(error.stdout, error.stderr)  # expect: None None
    print(child.communicate(), child.returncode)  # expect: ('\n', '') 0
    try:
        child.communicate("more")
    except ValueError as error:
        print(error)  # expect: Cannot send input after starting communication
