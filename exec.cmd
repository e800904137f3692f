@rem What `exec` is to a POSIX shell, for the scripts in package.json. They say exec so that node takes the shell's
@rem place there, and a signal to npm reaches it. cmd.exe has no such word, and npm starts it in this folder.
@%*
