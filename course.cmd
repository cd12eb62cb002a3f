@echo off
rem The launcher for Windows: what ./course does, in the same order. A value is never put where cmd would read it again, in a
rem block or behind call, so that a path may hold ( ) & ! and the like.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "target=%root%\tools\course\target"
set "classes=%target%\classes"
set "jar=%target%\course.jar"
set "build=course\build\Build"

set "jdk="
if defined JAVA_HOME set "home=%JAVA_HOME:"=%"
if defined JAVA_HOME call :consider
for %%j in (java.exe) do set "found=%%~$PATH:j"
for %%j in ("%found%") do set "home=%%~dpj.."
if defined found call :consider
if not defined jdk if defined found call :ask
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  set "folder=%%~p"
  call :search
)
if not defined jdk (
  echo No JDK 25 found: install Temurin 25 ^(winget: EclipseAdoptium.Temurin.25.JDK^).>&2
  echo Looked at JAVA_HOME, at java on the PATH, and in the usual folders, such as Program Files and .jdks.>&2
  exit /b 1
)
set "java=%jdk%\bin\java.exe"

rem Whoever only asks a running shop something waits for no build.
set "wants_build=true"
if [%1]==[] set "wants_build=false"
for %%c in (help status down logs sign-in sign-up aws access why break) do if "%~1"=="%%c" set "wants_build=false"
:words
if [%1]==[] goto decided
for %%h in (-h --help -V --version) do if "%~1"=="%%h" set "wants_build=false"
shift /1
goto words
:decided
if %wants_build%==false if exist "%jar%" goto run

set "found="
for %%n in (node.exe) do set "found=%%~$PATH:n"
if not defined found (
  echo No Node found: install Node.js 20 or later ^(winget: OpenJS.NodeJS.LTS^).>&2
  exit /b 1
)
for %%n in (mvn.cmd) do set "found=%%~$PATH:n"
if not defined found (
  echo No Maven found: install Apache Maven 3.8.7 or later ^(Scoop or Chocolatey: maven^).>&2
  exit /b 1
)
rem There is no quick look at the dates of files here: Java always looks. Compiled classes answer fast; the build itself runs from source, because it replaces the compiled ones.
if not exist "%classes%\%build%.class" goto build
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dcourse.root=%root%" -cp "%classes%" course.build.Build fresh
if "%errorlevel%"=="0" goto run
:build
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dcourse.root=%root%" "%root%\tools\course\src\main\java\%build%.java" build "%~1"
if not "%errorlevel%"=="0" exit /b %errorlevel%

rem As npm's own launchers do: a batch that goes to a label that is nowhere has ended, and the line goes on. So Ctrl-C reaches
rem Java alone, and nobody is asked whether to terminate the batch job; Java's exit code is the last.
:run
set "prepared=%target%\course.jsa"
set "made="
if exist "%prepared%" if exist "%prepared%.label" set /p "made=" <"%prepared%.label"
if "%made%"=="%jdk%|%root%" goto prepared
goto #_undefined_# 2>nul || title %COMSPEC% & "%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dcourse.jdk=%jdk%" "-Dcourse.root=%root%" -jar "%jar%" %*

rem Classes as an earlier run has prepared them for this JDK and this clone (course.prepare). The JVM itself refuses what was made
rem from other jars or for other flags, or is damaged, and says nothing about it.
:prepared
goto #_undefined_# 2>nul || title %COMSPEC% & "%java%" -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:+VerifySharedSpaces "-XX:SharedArchiveFile=%prepared%" "-Dcourse.prepared=%prepared%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dcourse.jdk=%jdk%" "-Dcourse.root=%root%" -jar "%jar%" %*

rem Takes the first home of a JDK in a folder; Scoop has one below.
:search
if not exist "%folder%" exit /b
pushd "%folder%"
for /d %%d in (*) do (
  set "home=%%~fd"
  call :consider
  set "home=%%~fd\current"
  call :consider
)
popd
exit /b

rem Takes home for the JDK if it is the home of one (not of a mere runtime) of version 25 or later, and none was found before.
:consider
if defined jdk exit /b
if not exist "%home%\bin\javac.exe" exit /b
set "major=0"
for /f "usebackq tokens=1,2 delims==.+-" %%k in ("%home%\release") do if "%%k"=="JAVA_VERSION" set "major=%%~l"
if not defined major exit /b
set "major=%major:"=%"
if %major% geq 25 for %%d in ("%home%") do set "jdk=%%~fd"
exit /b

rem Asks a java that is a link, or a copy outside of its home, where it is at home.
:ask
for /f "tokens=1,* delims== " %%k in ('""%found%" -XshowSettings:properties -version 2>&1"') do if "%%k"=="java.home" set "home=%%l"
goto consider
