import subprocess
import sys

command = [sys.executable, "-c", "import sys; print(sys.argv); sys.exit(len(sys.argv))", "-x", "two words"]
done = subprocess.run(command, capture_output=True, text=True)
print(done.returncode, done.stdout.strip())
print(subprocess.run([sys.executable, "-u", "-"], input=b"print(6 * 7)", capture_output=True).stdout)

# expect: 3 ['-c', '-x', 'two words']
# expect: b'42\n'
