<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>AnswersTable</name>
    <message>
      <source>What comes out with each mask</source>
      <translation>마스크마다 나오는 답</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>Units out</source>
      <translation>뺀 노드</translation>
    </message>
    <message>
      <source>It says</source>
      <translation>답</translation>
    </message>
    <message>
      <source>True class</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>Loss of the batch</source>
      <translation>배치의 손실</translation>
    </message>
    <message>
      <source>no dropout</source>
      <translation>드롭아웃 없음</translation>
    </message>
  </context>
  <context>
    <name>ByClass</name>
    <message>
      <source>Calibration</source>
      <translation>보정(calibration)</translation>
    </message>
    <message>
      <source>On average {confidence} % sure and {accuracy} % right. Expected calibration error: {error} %.</source>
      <translation>평균 {confidence} % 확신하고 {accuracy} % 맞혀요. 기대 보정 오차: {error} %.</translation>
    </message>
  </context>
  <context>
    <name>CalibrationView</name>
    <message>
      <source>Calibration</source>
      <translation>보정(calibration)</translation>
    </message>
    <message>
      <source>No answer was given with this confidence</source>
      <translation>이만큼 확신한 답이 없어요</translation>
    </message>
    <message>
      <source>{count} answers: {confidence} % sure, {accuracy} % right</source>
      <translation>답 {count}개: 확신 {confidence} %, 맞은 비율 {accuracy} %</translation>
    </message>
    <message>
      <source>how sure</source>
      <translation>확신하는 정도</translation>
    </message>
    <message>
      <source>how often right</source>
      <translation>맞는 비율</translation>
    </message>
  </context>
  <context>
    <name>Canvas</name>
    <message>
      <source>Drawing paper</source>
      <translation>그림판</translation>
    </message>
    <message>
      <source>Draw with mouse or pen, or drop, paste or open a picture.</source>
      <translation>마우스나 펜으로 그리거나, 사진을 끌어다 놓거나 붙여 넣거나 여세요.</translation>
    </message>
    <message>
      <source>This picture</source>
      <translation>이 그림</translation>
    </message>
    <message>
      <source>Draw a piece of clothing here, or drop a picture</source>
      <translation>여기에 옷을 그리거나 사진을 끌어다 놓으세요</translation>
    </message>
  </context>
  <context>
    <name>CanvasActions</name>
    <message>
      <source>Paper</source>
      <translation>종이</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>실행 취소</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Clear the paper</source>
      <translation>종이 지우기</translation>
    </message>
    <message>
      <source>Open a picture</source>
      <translation>사진 열기</translation>
    </message>
    <message>
      <source>Paste a picture</source>
      <translation>사진 붙여 넣기</translation>
    </message>
    <message>
      <source>Save the drawing as PNG</source>
      <translation>그림을 PNG로 저장</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>drawing</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>Save the drawing</source>
      <translation>그림 저장</translation>
    </message>
    <message>
      <source>Brush size</source>
      <translation>붓 크기</translation>
    </message>
    <message>
      <source>Size of brush and eraser; smaller and larger with [ and ]</source>
      <translation>붓과 지우개의 크기. [ 와 ] 키로 작게, 크게</translation>
    </message>
  </context>
  <context>
    <name>CheckEditor</name>
    <message>
      <source>on</source>
      <translation>켬</translation>
    </message>
    <message>
      <source>off</source>
      <translation>끔</translation>
    </message>
  </context>
  <context>
    <name>ClassPage</name>
    <message>
      <source>A class</source>
      <translation>학급</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>다시 읽기</translation>
    </message>
    <message>
      <source>Look for what was handed in meanwhile</source>
      <translation>그동안 낸 것을 찾아요</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>검증 손실</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>검증 정확도</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Being read …</source>
      <translation>읽는 중 …</translation>
    </message>
    <message>
      <source>Open a folder of handed-in runs: File, Open a class.</source>
      <translation>낸 실행들의 폴더를 여세요: 파일, 학급 열기.</translation>
    </message>
    <message>
      <source>Each student's curve will be here, with the mean and spread of all.</source>
      <translation>학생마다의 곡선과 전체의 평균과 퍼진 정도가 여기에 보여요.</translation>
    </message>
    <message>
      <source>There is no run in this folder, nor in the folders in it.</source>
      <translation>이 폴더와 그 안의 폴더에 실행이 없어요.</translation>
    </message>
    <message>
      <source>{} runs</source>
      <translation>실행 {}개</translation>
    </message>
    <message>
      <source>{} of them cannot be read</source>
      <translation>그중 {}개는 읽을 수 없어요</translation>
    </message>
    <message>
      <source>best validation accuracy {mean} ± {spread} %</source>
      <translation>최고 검증 정확도 {mean} ± {spread} %</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>Precision and recall of each class</source>
      <translation>클래스별 정밀도와 재현율</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>클래스</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>정밀도</translation>
    </message>
    <message>
      <source>Of the pictures said to be of the class: how many are</source>
      <translation>이 클래스라고 답한 사진 가운데 정말 그런 비율</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>재현율</translation>
    </message>
    <message>
      <source>Of the pictures of the class: how many are said to be</source>
      <translation>이 클래스의 사진 가운데 그렇게 답한 비율</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Test pictures of the class</source>
      <translation>이 클래스의 테스트 사진</translation>
    </message>
  </context>
  <context>
    <name>CommandBar</name>
    <message>
      <source>Preset</source>
      <translation>프리셋</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>Train (Ctrl+R)</source>
      <translation>학습 시작 (Ctrl+R)</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시 정지</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>Stop, and keep the best checkpoint</source>
      <translation>학습을 멈추고 가장 좋은 체크포인트를 남겨요</translation>
    </message>
    <message>
      <source>Save, open or export the experiment, or import a run</source>
      <translation>실험을 저장하거나 열거나 내보내고, 실행을 가져와요</translation>
    </message>
    <message>
      <source>File</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>Open an experiment …</source>
      <translation>실험 열기 …</translation>
    </message>
    <message>
      <source>Save the experiment …</source>
      <translation>실험 저장 …</translation>
    </message>
    <message>
      <source>Plain Keras script …</source>
      <translation>순수 Keras 스크립트 …</translation>
    </message>
    <message>
      <source>Import a run …</source>
      <translation>실행 가져오기 …</translation>
    </message>
    <message>
      <source>Open a class …</source>
      <translation>학급 열기 …</translation>
    </message>
    <message>
      <source>Picture of this page …</source>
      <translation>이 페이지의 그림 …</translation>
    </message>
    <message>
      <source>History as a table …</source>
      <translation>기록을 표로 …</translation>
    </message>
    <message>
      <source>Put the panels back</source>
      <translation>패널을 처음 자리로</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>계속</translation>
    </message>
    <message>
      <source>Let the training go on</source>
      <translation>학습을 이어서 해요</translation>
    </message>
    <message>
      <source>Let the training wait</source>
      <translation>학습을 잠시 멈춰요</translation>
    </message>
  </context>
  <context>
    <name>CompareChoices</name>
    <message>
      <source>Lower axis</source>
      <translation>가로축</translation>
    </message>
    <message>
      <source>by epoch</source>
      <translation>에폭 기준</translation>
    </message>
    <message>
      <source>by seconds</source>
      <translation>초 기준</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>매끄럽게</translation>
    </message>
    <message>
      <source>Smooths loss and accuracy as drawn; the values read stay exact.</source>
      <translation>손실과 정확도를 매끄럽게 그려요. 읽는 값은 그대로예요.</translation>
    </message>
    <message>
      <source>not smoothed</source>
      <translation>그대로</translation>
    </message>
    <message>
      <source>lightly smoothed</source>
      <translation>조금 매끄럽게</translation>
    </message>
    <message>
      <source>much smoothed</source>
      <translation>많이 매끄럽게</translation>
    </message>
    <message>
      <source>log x</source>
      <translation>로그 x</translation>
    </message>
    <message>
      <source>Logarithmic lower axis</source>
      <translation>가로축을 로그로</translation>
    </message>
    <message>
      <source>log y</source>
      <translation>로그 y</translation>
    </message>
    <message>
      <source>Logarithmic loss and learning rate</source>
      <translation>손실과 학습률을 로그로</translation>
    </message>
    <message>
      <source>For loss and learning rate; accuracy stays as it is.</source>
      <translation>손실과 학습률에만 적용해요. 정확도는 그대로예요.</translation>
    </message>
  </context>
  <context>
    <name>ComparePanel</name>
    <message>
      <source>Comparison of runs</source>
      <translation>실행 비교</translation>
    </message>
    <message>
      <source>Curves or settings</source>
      <translation>곡선 또는 설정</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>Settings that differ</source>
      <translation>다른 설정</translation>
    </message>
    <message>
      <source>Tick runs in the table to compare them.</source>
      <translation>비교할 실행을 표에서 선택하세요.</translation>
    </message>
    <message>
      <source>Their curves will lie over one another here, each run in its own colour.</source>
      <translation>선택한 실행의 곡선이 여기에 색을 달리해 겹쳐 그려져요.</translation>
    </message>
    <message>
      <source>Damaged: {}</source>
      <translation>손상됨: {}</translation>
    </message>
    <message>
      <source>Epoch {}</source>
      <translation>에폭 {}</translation>
    </message>
    <message>
      <source>{} s</source>
      <translation>{}초</translation>
    </message>
    <message>
      <source>validation strong, training pale</source>
      <translation>진한 선은 검증, 옅은 선은 학습</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>검증</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>학습률</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>Two answers side by side</source>
      <translation>두 답을 나란히</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>비교할 것</translation>
    </message>
    <message>
      <source>Whose answers the second bars are; the first ones are those of the run above</source>
      <translation>둘째 막대가 누구의 답인지. 첫째 막대는 위 실행의 답이에요</translation>
    </message>
  </context>
  <context>
    <name>ConfusionView</name>
    <message>
      <source>Confusion matrix</source>
      <translation>혼동 행렬</translation>
    </message>
    <message>
      <source>{count} of {whole} ({share} %) of class {true} were said to be {said}</source>
      <translation>{true} {whole}개 중 {count}개({share} %)를 {said}(으)로 답했어요</translation>
    </message>
    <message>
      <source>said →</source>
      <translation>답 →</translation>
    </message>
    <message>
      <source>true ↓</source>
      <translation>정답 ↓</translation>
    </message>
  </context>
  <context>
    <name>CurvesPanel</name>
    <message>
      <source>Training curves</source>
      <translation>학습 곡선</translation>
    </message>
    <message>
      <source>Press Train and watch the loss fall.</source>
      <translation>학습을 누르고 손실이 줄어드는 것을 보세요.</translation>
    </message>
    <message>
      <source>Loss, accuracy and learning rate of each epoch will be drawn here.</source>
      <translation>에폭마다 손실, 정확도, 학습률이 여기에 그려져요.</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>검증</translation>
    </message>
    <message>
      <source>used</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>계획</translation>
    </message>
    <message>
      <source>stopped early</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>실패</translation>
    </message>
    <message>
      <source>diverged, step {}</source>
      <translation>발산, 스텝 {}</translation>
    </message>
    <message>
      <source>Epoch {}</source>
      <translation>에폭 {}</translation>
    </message>
    <message>
      <source>No epoch was finished.</source>
      <translation>끝난 에폭이 없어요.</translation>
    </message>
    <message>
      <source>The first point comes when the first epoch ends.</source>
      <translation>첫 에폭이 끝나면 첫 점이 나타나요.</translation>
    </message>
    <message>
      <source>best epoch {}</source>
      <translation>가장 좋은 에폭 {}</translation>
    </message>
  </context>
  <context>
    <name>DataButton</name>
    <message>
      <source>Data set</source>
      <translation>데이터셋</translation>
    </message>
    <message>
      <source>Built-in drawn clothes</source>
      <translation>내장된 옷 그림</translation>
    </message>
    <message>
      <source>Choose a folder …</source>
      <translation>폴더 선택 …</translation>
    </message>
    <message>
      <source>Download Fashion-MNIST (30 MB) …</source>
      <translation>Fashion-MNIST 내려받기 (30 MB) …</translation>
    </message>
    <message>
      <source>Data: loading …</source>
      <translation>데이터: 읽는 중 …</translation>
    </message>
    <message>
      <source>The data set is being read.</source>
      <translation>데이터셋을 읽고 있어요.</translation>
    </message>
    <message>
      <source>Data: {}, {} + {}</source>
      <translation>데이터: {}, {} + {}</translation>
    </message>
    <message>
      <source>{} training and {} test pictures. Click to choose others.</source>
      <translation>학습 사진 {}장, 테스트 사진 {}장. 다른 데이터를 고르려면 누르세요.</translation>
    </message>
    <message>
      <source>Data: choose a data set</source>
      <translation>데이터: 데이터셋을 고르세요</translation>
    </message>
    <message>
      <source>Choose the folder with the four Fashion-MNIST files</source>
      <translation>Fashion-MNIST 파일 네 개가 있는 폴더를 고르세요</translation>
    </message>
  </context>
  <context>
    <name>DataChoice</name>
    <message>
      <source>Data set</source>
      <translation>데이터셋</translation>
    </message>
  </context>
  <context>
    <name>DifferencesTable</name>
    <message>
      <source>Settings that differ</source>
      <translation>다른 설정</translation>
    </message>
    <message>
      <source>These runs have the same settings.</source>
      <translation>이 실행들은 설정이 같아요.</translation>
    </message>
    <message>
      <source>Tick two or more runs to see in which settings they differ.</source>
      <translation>실행을 둘 이상 선택하면 어떤 설정이 다른지 보여요.</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>no</source>
      <translation>아니요</translation>
    </message>
  </context>
  <context>
    <name>Docks</name>
    <message>
      <source>Experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>그려 보기</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>실행 목록</translation>
    </message>
    <message>
      <source>Lesson</source>
      <translation>수업</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Download Fashion-MNIST</source>
      <translation>Fashion-MNIST 내려받기</translation>
    </message>
    <message>
      <source>Fetching 70,000 pictures of clothes, 30 MB.</source>
      <translation>옷 사진 70,000장, 30 MB를 받아요.</translation>
    </message>
    <message>
      <source>Download progress</source>
      <translation>내려받기 진행</translation>
    </message>
    <message>
      <source>Fetching Fashion-MNIST: {} of {} MB.</source>
      <translation>Fashion-MNIST 받는 중: {} / {} MB.</translation>
    </message>
  </context>
  <context>
    <name>Dropout</name>
    <message>
      <source>Dropout cannot be shown: {}.</source>
      <translation>드롭아웃을 보일 수 없어요: {}.</translation>
    </message>
  </context>
  <context>
    <name>DropoutPage</name>
    <message>
      <source>In each training step dropout leaves other units out, other ones for each picture, and multiplies those that stay by 1/(1 − rate). Go from step to step: the same picture gets another answer each time, so no unit can rely on another. When the network answers for you, nothing is left out.</source>
      <translation>드롭아웃은 학습 스텝마다, 사진마다 다른 노드를 빼고, 남은 노드에 1/(1 − 비율)을 곱해요. 스텝을 넘겨 보세요. 같은 사진의 답이 매번 달라서 어떤 노드도 다른 노드에 기댈 수 없어요. 신경망이 여러분에게 답할 때는 아무것도 빼지 않아요.</translation>
    </message>
    <message>
      <source>Whose network</source>
      <translation>어느 신경망</translation>
    </message>
    <message>
      <source>The form's network, untrained</source>
      <translation>설정의 신경망, 학습 전</translation>
    </message>
    <message>
      <source>The run shown, at its best</source>
      <translation>보고 있는 실행, 가장 좋을 때</translation>
    </message>
    <message>
      <source>Step of training</source>
      <translation>학습 스텝</translation>
    </message>
    <message>
      <source>The masks are those that a training with this seed draws.</source>
      <translation>이 시드로 학습할 때 뽑는 바로 그 마스크예요.</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>다음 스텝</translation>
    </message>
    <message>
      <source>Other picture</source>
      <translation>다른 사진</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>TensorFlow is loading …</source>
      <translation>TensorFlow를 불러오는 중 …</translation>
    </message>
    <message>
      <source>Then units are left out.</source>
      <translation>그러면 노드를 빼요.</translation>
    </message>
    <message>
      <source>Choose a data set to see dropout at work.</source>
      <translation>드롭아웃을 보려면 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>A batch of real pictures goes through the network again and again.</source>
      <translation>진짜 사진의 배치가 신경망을 되풀이해 지나가요.</translation>
    </message>
    <message>
      <source>Train a network with dropout, or choose such a run.</source>
      <translation>드롭아웃이 있는 신경망을 학습하거나 그런 실행을 고르세요.</translation>
    </message>
    <message>
      <source>You will see how sure it is with half of it missing.</source>
      <translation>절반이 없을 때 얼마나 확신하는지 보여요.</translation>
    </message>
    <message>
      <source>This network leaves nothing out.</source>
      <translation>이 신경망은 아무것도 빼지 않아요.</translation>
    </message>
    <message>
      <source>Give a hidden layer some dropout in the form, or choose a preset above.</source>
      <translation>설정에서 은닉층에 드롭아웃을 주거나 위에서 프리셋을 고르세요.</translation>
    </message>
    <message>
      <source>Something in the form is impossible.</source>
      <translation>설정에 불가능한 것이 있어요.</translation>
    </message>
    <message>
      <source>Mend what is marked there, and dropout is shown.</source>
      <translation>표시된 곳을 고치면 드롭아웃이 보여요.</translation>
    </message>
    <message>
      <source>{kind}, picture {number} of a batch of {size}</source>
      <translation>{kind}, {size}장 배치의 {number}번째 사진</translation>
    </message>
  </context>
  <context>
    <name>DropoutView</name>
    <message>
      <source>Asked many times with dropout on</source>
      <translation>드롭아웃을 켜고 여러 번 묻기</translation>
    </message>
    <message>
      <source>Draw something, and it is asked 50 times.</source>
      <translation>무언가 그리면 50번 물어봐요.</translation>
    </message>
    <message>
      <source>{0} of {1} times it says “{2}”</source>
      <translation>{1}번 중 {0}번 “{2}”라고 답해요</translation>
    </message>
  </context>
  <context>
    <name>EarlyStoppingPage</name>
    <message>
      <source>What would early stopping have done to this run? Drag the sliders: where it stops, which epoch it keeps (★) and what that costs follow at once from the history, by the rule of Keras; nothing is trained. Look for the patience that gets over a bump in the validation curve, and for how little is lost by stopping once it has turned.</source>
      <translation>조기 종료를 썼다면 이 실행은 어떻게 됐을까요? 슬라이더를 움직이면 멈추는 곳, 남기는 에폭(★), 그 값이 Keras의 규칙대로 기록에서 바로 나와요. 학습은 하지 않아요. 검증 곡선의 작은 언덕을 넘는 인내를 찾아보고, 곡선이 돌아선 뒤 멈추면 잃는 것이 얼마나 적은지 보세요.</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>Stops</source>
      <translation>멈추는 곳</translation>
    </message>
    <message>
      <source>Keeps</source>
      <translation>남기는 것</translation>
    </message>
    <message>
      <source>Saves</source>
      <translation>아끼는 것</translation>
    </message>
    <message>
      <source>Costs on validation</source>
      <translation>검증에서 잃는 것</translation>
    </message>
    <message>
      <source>Train a network, or choose a run, to try early stopping on it.</source>
      <translation>조기 종료를 해 보려면 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
    <message>
      <source>A run without early stopping shows most: its curves go on after the turn.</source>
      <translation>조기 종료 없는 실행이 가장 잘 보여 줘요. 곡선이 돌아선 뒤에도 이어지거든요.</translation>
    </message>
    <message>
      <source>after epoch {} of {}</source>
      <translation>{1}에폭 중 {0} 뒤</translation>
    </message>
    <message>
      <source>{} epochs, {}</source>
      <translation>{}에폭, {}</translation>
    </message>
    <message>
      <source>not in these {} epochs</source>
      <translation>이 {}에폭 안에는 없음</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>★ epoch {}</source>
      <translation>★ 에폭 {}</translation>
    </message>
    <message>
      <source>loss +{loss}, accuracy −{accuracy} %</source>
      <translation>손실 +{loss}, 정확도 −{accuracy} %</translation>
    </message>
    <message>
      <source>Nothing is watched in these epochs, so nothing is kept.</source>
      <translation>이 에폭들에서는 아무것도 지켜보지 않아 남는 것도 없어요.</translation>
    </message>
    <message>
      <source>The epoch kept is as good as the last one in validation loss.</source>
      <translation>남긴 에폭의 검증 손실이 마지막 에폭과 같아요.</translation>
    </message>
    <message>
      <source>The epoch kept is {} lower in validation loss than the last one.</source>
      <translation>남긴 에폭의 검증 손실이 마지막 에폭보다 {} 낮아요.</translation>
    </message>
    <message>
      <source>The epoch kept is {} higher in validation loss than the last one.</source>
      <translation>남긴 에폭의 검증 손실이 마지막 에폭보다 {} 높아요.</translation>
    </message>
    <message>
      <source>The test score can be shown once the training is over.</source>
      <translation>학습이 끝나면 테스트 점수를 볼 수 있어요.</translation>
    </message>
    <message>
      <source>The test score can be shown once TensorFlow is loaded.</source>
      <translation>TensorFlow를 불러오면 테스트 점수를 볼 수 있어요.</translation>
    </message>
    <message>
      <source>Choose the data set of this run to see its test score.</source>
      <translation>테스트 점수를 보려면 이 실행의 데이터셋을 고르세요.</translation>
    </message>
  </context>
  <context>
    <name>Editors</name>
    <message>
      <source>at least {}</source>
      <translation>{} 이상</translation>
    </message>
    <message>
      <source>more than {}</source>
      <translation>{} 초과</translation>
    </message>
    <message>
      <source>at most {}</source>
      <translation>{} 이하</translation>
    </message>
    <message>
      <source>less than {}</source>
      <translation>{} 미만</translation>
    </message>
  </context>
  <context>
    <name>EpochSlider</name>
    <message>
      <source>Epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>before training</source>
      <translation>학습 전</translation>
    </message>
    <message>
      <source>after epoch {}</source>
      <translation>에폭 {} 뒤</translation>
    </message>
  </context>
  <context>
    <name>Evaluation</name>
    <message>
      <source>{run} cannot be evaluated: {reason}.</source>
      <translation>{run}: 평가할 수 없어요: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>EvaluationPanel</name>
    <message>
      <source>Evaluation</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>체크포인트</translation>
    </message>
    <message>
      <source>Best weights</source>
      <translation>가장 좋은 가중치</translation>
    </message>
    <message>
      <source>Last weights</source>
      <translation>마지막 가중치</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>볼 내용</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>혼동</translation>
    </message>
    <message>
      <source>Hardest</source>
      <translation>어려운 사진</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>클래스별</translation>
    </message>
    <message>
      <source>Train a network, or choose a run, to evaluate it.</source>
      <translation>평가하려면 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
    <message>
      <source>Which classes it mixes up, and its hardest pictures, will be seen here.</source>
      <translation>어떤 클래스를 헷갈리는지, 가장 어려운 사진이 무엇인지 여기에서 보여요.</translation>
    </message>
    <message>
      <source>Choose a data set to evaluate this run on.</source>
      <translation>이 실행을 평가할 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>The network will be asked about every test picture in it.</source>
      <translation>데이터셋의 모든 테스트 사진을 신경망에 물어봐요.</translation>
    </message>
    <message>
      <source>The test pictures are looked at …</source>
      <translation>테스트 사진을 살펴보는 중 …</translation>
    </message>
    <message>
      <source>This takes a few seconds; longer while a training is under way.</source>
      <translation>몇 초 걸려요. 학습 중이면 더 걸려요.</translation>
    </message>
    <message>
      <source>This run has no weights to evaluate.</source>
      <translation>이 실행에는 평가할 가중치가 없어요.</translation>
    </message>
    <message>
      <source>A training writes them when its first epoch ends.</source>
      <translation>학습의 첫 에폭이 끝나면 가중치를 써요.</translation>
    </message>
    <message>
      <source>TensorFlow is loading …</source>
      <translation>TensorFlow를 불러오는 중 …</translation>
    </message>
    <message>
      <source>{}: looking at the test pictures …</source>
      <translation>{}: 테스트 사진을 살펴보는 중 …</translation>
    </message>
    <message>
      <source>{run}: looking at the test pictures, {share} %</source>
      <translation>{run}: 테스트 사진을 살펴보는 중, {share} %</translation>
    </message>
    <message>
      <source>{run}: accuracy {accuracy} %, cross-entropy {loss}, {count} test pictures</source>
      <translation>{run}: 정확도 {accuracy} %, 교차 엔트로피 {loss}, 테스트 사진 {count}장</translation>
    </message>
    <message>
      <source>The cross-entropy is the loss without the penalties on weights.</source>
      <translation>교차 엔트로피는 가중치 벌점을 뺀 손실이에요.</translation>
    </message>
    <message>
      <source>This run was trained on other data ({}); these are pictures of {}.</source>
      <translation>이 실행은 다른 데이터({})로 학습했어요. 지금 사진은 {}의 것이에요.</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>알 수 없음</translation>
    </message>
  </context>
  <context>
    <name>ExperimentDesk</name>
    <message>
      <source>Experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>Your changes to “{title}” are set aside.</source>
      <translation>“{title}”에서 바꾼 것을 따로 두었어요.</translation>
    </message>
    <message>
      <source>Bring them back</source>
      <translation>되돌려 놓기</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>새 시드</translation>
    </message>
  </context>
  <context>
    <name>ExperimentFiles</name>
    <message>
      <source>Open an experiment</source>
      <translation>실험 열기</translation>
    </message>
    <message>
      <source>Experiments</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>Save the experiment</source>
      <translation>실험 저장</translation>
    </message>
    <message>
      <source>{file} cannot be saved there: {reason}. Choose another folder.</source>
      <translation>{file}: 그곳에 저장할 수 없어요({reason}). 다른 폴더를 고르세요.</translation>
    </message>
  </context>
  <context>
    <name>ExperimentForm</name>
    <message>
      <source>Experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>{title} {must_be}.</source>
      <translation>{title}: {must_be}.</translation>
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <source>Open a class</source>
      <translation>학급 열기</translation>
    </message>
    <message>
      <source>Train a network or choose a run first.</source>
      <translation>먼저 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
  </context>
  <context>
    <name>FailureHook</name>
    <message>
      <source>Something went wrong</source>
      <translation>문제가 생겼어요</translation>
    </message>
    <message>
      <source>Something unexpected happened. Your runs are safe, and you can go on; if things look odd, start fmgui again.</source>
      <translation>예상하지 못한 일이 생겼어요. 실행 결과는 안전하고 계속할 수 있어요. 이상해 보이면 fmgui를 다시 시작하세요.</translation>
    </message>
    <message>
      <source>{}

The details are also in {}.</source>
      <translation>{}

자세한 내용은 {}에도 있어요.</translation>
    </message>
  </context>
  <context>
    <name>FieldRow</name>
    <message>
      <source>Back to {value}</source>
      <translation>{value}(으)로 되돌리기</translation>
    </message>
    <message>
      <source>Preset: {value}</source>
      <translation>프리셋: {value}</translation>
    </message>
  </context>
  <context>
    <name>FirstLayerView</name>
    <message>
      <source>each run in its own range</source>
      <translation>실행마다 자기 범위로</translation>
    </message>
    <message>
      <source>Else the same colour is the same weight in both.</source>
      <translation>끄면 같은 색은 두 실행에서 같은 가중치예요.</translation>
    </message>
    <message>
      <source>Orange: light there drives the unit; blue: it holds it back. Up to {}.</source>
      <translation>주황: 그곳이 밝으면 노드를 켜요. 파랑: 막아요. {}까지.</translation>
    </message>
    <message>
      <source>{some} of {all} units.</source>
      <translation>노드 {all}개 중 {some}개.</translation>
    </message>
  </context>
  <context>
    <name>Fold</name>
    <message numerus="yes">
      <source>%n to put right</source>
      <translation>
        <numerusform>고칠 곳 %n개</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ForkDialog</name>
    <message>
      <source>Fork {}</source>
      <translation>{} 갈라내기</translation>
    </message>
    <message>
      <source>A fork is a new run that begins as this one was then: with the same weights, and the same pictures in the same order. Change one setting, and see what it alone does.</source>
      <translation>갈라내면 이 실행의 그때 모습에서 새 실행이 시작돼요. 가중치도, 사진과 그 순서도 같아요. 설정 하나를 바꾸고 그것만의 효과를 보세요.</translation>
    </message>
    <message>
      <source>Epoch to begin with</source>
      <translation>시작할 에폭</translation>
    </message>
    <message>
      <source>Fork</source>
      <translation>갈라내기</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Begin after epoch {}</source>
      <translation>에폭 {} 뒤에서 시작</translation>
    </message>
    <message>
      <source>Begin at the start</source>
      <translation>처음에서 시작</translation>
    </message>
    <message>
      <source>No step is done yet, the weights are the initial ones.</source>
      <translation>아직 한 스텝도 가지 않았고, 가중치는 초기 가중치예요.</translation>
    </message>
    <message>
      <source>Validation: loss {loss}, accuracy {accuracy}</source>
      <translation>검증: 손실 {loss}, 정확도 {accuracy}</translation>
    </message>
  </context>
  <context>
    <name>Forking</name>
    <message>
      <source>Fork</source>
      <translation>갈라내기</translation>
    </message>
    <message>
      <source>after epoch {}</source>
      <translation>에폭 {} 뒤</translation>
    </message>
    <message>
      <source>at its start</source>
      <translation>시작할 때</translation>
    </message>
    <message>
      <source>The next training is a fork: it begins as “{run}” was {place}. Change a setting, and press Train.</source>
      <translation>다음 학습은 갈라낸 실행이에요. “{run}”의 {place} 모습에서 시작해요. 설정을 바꾸고 학습을 누르세요.</translation>
    </message>
    <message>
      <source>No fork</source>
      <translation>갈라내지 않기</translation>
    </message>
  </context>
  <context>
    <name>Hardest</name>
    <message>
      <source>Which pictures</source>
      <translation>볼 사진</translation>
    </message>
    <message>
      <source>Highest loss</source>
      <translation>손실이 가장 큰 것</translation>
    </message>
    <message>
      <source>Most confident mistakes</source>
      <translation>가장 확신하고 틀린 것</translation>
    </message>
    <message>
      <source>What it truly is, and what the network said</source>
      <translation>정답과 신경망의 답</translation>
    </message>
    <message>
      <source>Hardest pictures</source>
      <translation>가장 어려운 사진</translation>
    </message>
  </context>
  <context>
    <name>HeatMaps</name>
    <message>
      <source>Distribution of the weights over the epochs</source>
      <translation>에폭에 따른 가중치의 분포</translation>
    </message>
    <message>
      <source>within ±{}</source>
      <translation>±{} 안</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>{layer}: spread {first} before, {last} after epoch {epoch}</source>
      <translation>{layer}: 표준편차 처음 {first}, 에폭 {epoch} 뒤 {last}</translation>
    </message>
  </context>
  <context>
    <name>Initialisation</name>
    <message>
      <source>This network cannot be looked into: {}.</source>
      <translation>이 신경망을 들여다볼 수 없어요: {}.</translation>
    </message>
    <message>
      <source>healthy</source>
      <translation>건강</translation>
    </message>
    <message>
      <source>vanishing</source>
      <translation>소실</translation>
    </message>
    <message>
      <source>exploding</source>
      <translation>폭발</translation>
    </message>
    <message>
      <source>symmetric</source>
      <translation>대칭</translation>
    </message>
    <message>
      <source>hidden {}</source>
      <translation>은닉층 {}</translation>
    </message>
    <message>
      <source>Estimated from some units of each layer: the network is too large for more.</source>
      <translation>(신경망이 너무 커서 층마다 일부 노드으로만 어림했어요.)</translation>
    </message>
    <message>
      <source>Estimated from some units of each layer: the others follow …</source>
      <translation>(층마다 일부 노드으로 어림했어요. 나머지도 곧 계산해요 …)</translation>
    </message>
    <message>
      <source>Symmetric: all units of the layer do the same and get the same gradient.
Exploding: the activations are more than {grown} times as large as the pixels, or the gradient is more than {grown} times as long as at the last hidden layer.
Vanishing: one of them, or one times the other, is less than {faded}; or more than {most} of the layer is saturated or dead.
Healthy: none of these.</source>
      <translation>대칭: 층의 모든 노드가 같은 일을 하고 같은 기울기를 받아요.
폭발: 활성값이 픽셀의 {grown}배보다 크거나, 기울기가 마지막 은닉층의 {grown}배보다 길어요.
소실: 둘 중 하나 또는 둘의 곱이 {faded}보다 작거나, 층의 {most}보다 많이 포화되거나 죽었어요.
건강: 어느 것도 아니에요.</translation>
    </message>
    <message>
      <source>Hidden {number}: {units} {activation}</source>
      <translation>은닉층 {number}: {units} {activation}</translation>
    </message>
    <message>
      <source>activations {mean} ± {spread}</source>
      <translation>활성값 {mean} ± {spread}</translation>
    </message>
    <message>
      <source>{} saturated</source>
      <translation>{} 포화</translation>
    </message>
    <message>
      <source>{} dead</source>
      <translation>{} 죽음</translation>
    </message>
    <message>
      <source>gradients {mean} ± {spread}</source>
      <translation>기울기 {mean} ± {spread}</translation>
    </message>
    <message>
      <source>gradients of its weights {mean} ± {spread}</source>
      <translation>가중치의 기울기 {mean} ± {spread}</translation>
    </message>
    <message>
      <source>gradient {} times as long as at the last hidden layer</source>
      <translation>기울기가 마지막 은닉층의 {}배</translation>
    </message>
    <message>
      <source>activations and gradients keep their size from layer to layer.</source>
      <translation>층이 지나도 활성값과 기울기의 크기가 그대로예요.</translation>
    </message>
    <message>
      <source>the units of {layer} are copies of one another, and stay so.</source>
      <translation>{layer}의 노드들이 서로 복사본이고, 계속 그래요.</translation>
    </message>
    <message>
      <source>the activations of {layer} are {size} times as large as the pixels.</source>
      <translation>{layer}의 활성값이 픽셀의 {size}배예요.</translation>
    </message>
    <message>
      <source>the gradient is {flow} times as long at {layer} as at the last one.</source>
      <translation>{layer}의 기울기가 마지막 층의 {flow}배예요.</translation>
    </message>
    <message>
      <source>{saturated} of {layer} are where {activation} is flat, and hardly learn.</source>
      <translation>{layer}의 노드 중 {saturated}가 {activation}의 평평한 곳에 있어 거의 배우지 못해요.</translation>
    </message>
    <message>
      <source>{dead} of the units of {layer} give 0 for every picture.</source>
      <translation>{layer}의 노드 {dead}이(가) 모든 사진에 0을 내요.</translation>
    </message>
    <message>
      <source>{layer} gives the same for every picture.</source>
      <translation>{layer}이(가) 모든 사진에 같은 값을 내요.</translation>
    </message>
    <message>
      <source>no gradient reaches {layer}, which cannot learn.</source>
      <translation>{layer}에 기울기가 닿지 않아 배울 수 없어요.</translation>
    </message>
    <message>
      <source>the activations of {layer} are only {size} times as large as the pixels.</source>
      <translation>{layer}의 활성값이 픽셀의 {size}배뿐이에요.</translation>
    </message>
    <message>
      <source>the gradient is only {flow} times as long at {layer} as at the last one.</source>
      <translation>{layer}의 기울기가 마지막 층의 {flow}배뿐이에요.</translation>
    </message>
    <message>
      <source>numbers at {layer} are too large for the computer.</source>
      <translation>{layer}의 수가 컴퓨터에 너무 커요.</translation>
    </message>
  </context>
  <context>
    <name>InitialisationPage</name>
    <message>
      <source>A batch of real pictures goes forward and back through the network before any training. See whether activations and gradients keep their size from layer to layer: what dies out or explodes on its way teaches the first layers nothing. Change initializer, activation, units or layers in the form, and look again.</source>
      <translation>학습하기 전에 진짜 사진의 배치 하나가 신경망을 앞뒤로 지나가요. 활성값과 기울기가 층마다 크기를 지키는지 보세요. 가는 길에 사라지거나 폭발하면 앞쪽 층은 아무것도 배우지 못해요. 설정에서 초기화, 활성화 함수, 노드 수, 층을 바꾸고 다시 보세요.</translation>
    </message>
    <message>
      <source>What to look into</source>
      <translation>들여다볼 것</translation>
    </message>
    <message>
      <source>The form's network</source>
      <translation>설정의 신경망</translation>
    </message>
    <message>
      <source>The run shown, epoch by epoch</source>
      <translation>보고 있는 실행, 에폭마다</translation>
    </message>
    <message>
      <source>The lecture's four</source>
      <translation>강의의 네 가지</translation>
    </message>
    <message>
      <source>Which gradients</source>
      <translation>어느 기울기</translation>
    </message>
    <message>
      <source>Gradients of the outputs</source>
      <translation>출력의 기울기</translation>
    </message>
    <message>
      <source>Gradients of the weights</source>
      <translation>가중치의 기울기</translation>
    </message>
    <message>
      <source>With respect to the outputs of a layer: what comes back to it through the layers behind. With respect to its weights: what it learns by.</source>
      <translation>층의 출력에 대한 기울기는 뒤쪽 층을 거쳐 그 층까지 돌아온 것이에요. 가중치에 대한 기울기로 그 층이 배워요.</translation>
    </message>
    <message>
      <source>TensorFlow is loading …</source>
      <translation>TensorFlow를 불러오는 중 …</translation>
    </message>
    <message>
      <source>Then the network is looked into.</source>
      <translation>그러면 신경망을 들여다봐요.</translation>
    </message>
    <message>
      <source>Choose a data set to look into the network.</source>
      <translation>신경망을 들여다보려면 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>Real pictures go through it, forward and back.</source>
      <translation>진짜 사진이 앞뒤로 지나가요.</translation>
    </message>
    <message>
      <source>Train a network, or choose a run, to go through its epochs.</source>
      <translation>에폭을 따라가려면 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
    <message>
      <source>You will see how activations and gradients change as it learns.</source>
      <translation>배우면서 활성값과 기울기가 어떻게 변하는지 보여요.</translation>
    </message>
    <message>
      <source>This run has kept no epochs.</source>
      <translation>이 실행은 에폭을 남기지 않았어요.</translation>
    </message>
    <message>
      <source>Tick Keep epochs under Checkpoint in the form, and train again.</source>
      <translation>설정의 체크포인트에서 에폭 남기기를 켜고 다시 학습하세요.</translation>
    </message>
    <message>
      <source>This network has no hidden layer.</source>
      <translation>이 신경망에는 은닉층이 없어요.</translation>
    </message>
    <message>
      <source>Add one in the form, or choose a preset above.</source>
      <translation>설정에서 하나 넣거나 위에서 프리셋을 고르세요.</translation>
    </message>
    <message>
      <source>Something in the form is impossible.</source>
      <translation>설정에 불가능한 것이 있어요.</translation>
    </message>
    <message>
      <source>Mend what is marked there, and the network is looked into.</source>
      <translation>표시된 곳을 고치면 신경망을 들여다봐요.</translation>
    </message>
  </context>
  <context>
    <name>Judging</name>
    <message>
      <source>It has seen drawn clothes only</source>
      <translation>그린 옷만 보았어요</translation>
    </message>
    <message>
      <source>Best checkpoint of {}</source>
      <translation>{}의 가장 좋은 체크포인트</translation>
    </message>
  </context>
  <context>
    <name>KeepButton</name>
    <message>
      <source>Keep the drawing among yours, with its name</source>
      <translation>그림을 이름과 함께 내 그림에 두기</translation>
    </message>
  </context>
  <context>
    <name>KerasLoader</name>
    <message>
      <source>Install Microsoft's Visual C++ redistributable, then start fmgui again.</source>
      <translation>Microsoft의 Visual C++ 재배포 패키지를 설치하고 fmgui를 다시 시작하세요.</translation>
    </message>
    <message>
      <source>Install fmgui again, then start it once more.</source>
      <translation>fmgui를 다시 설치하고 시작하세요.</translation>
    </message>
    <message>
      <source>TensorFlow could not be loaded ({}). {}</source>
      <translation>TensorFlow를 불러올 수 없어요({}). {}</translation>
    </message>
  </context>
  <context>
    <name>LanguageSwitch</name>
    <message>
      <source>Install a font with Korean letters first; on Debian: fonts-nanum.</source>
      <translation>먼저 한글 글꼴을 설치하세요. Debian에서는 fonts-nanum이에요.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>언어</translation>
    </message>
  </context>
  <context>
    <name>LayerCard</name>
    <message>
      <source>Move hidden layer {number} up</source>
      <translation>은닉층 {number} 위로</translation>
    </message>
    <message>
      <source>Move hidden layer {number} down</source>
      <translation>은닉층 {number} 아래로</translation>
    </message>
    <message>
      <source>Copy hidden layer {number}</source>
      <translation>은닉층 {number} 복사</translation>
    </message>
    <message>
      <source>Remove hidden layer {number}</source>
      <translation>은닉층 {number} 삭제</translation>
    </message>
  </context>
  <context>
    <name>LayerView</name>
    <message>
      <source>Layers of the network</source>
      <translation>신경망의 층</translation>
    </message>
  </context>
  <context>
    <name>LayersEditor</name>
    <message>
      <source>Back to the preset's layers</source>
      <translation>프리셋의 층으로 되돌리기</translation>
    </message>
  </context>
  <context>
    <name>LayersPicture</name>
    <message>
      <source>Activations and gradients of the hidden layers</source>
      <translation>은닉층의 활성값과 기울기</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>spread σ</source>
      <translation>표준편차 σ</translation>
    </message>
    <message>
      <source>saturated</source>
      <translation>포화</translation>
    </message>
    <message>
      <source>dead units</source>
      <translation>죽은 노드</translation>
    </message>
    <message>
      <source>length ×</source>
      <translation>길이 ×</translation>
    </message>
    <message>
      <source>Hidden {}</source>
      <translation>은닉층 {}</translation>
    </message>
    <message>
      <source>Activations</source>
      <translation>활성값</translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation>기울기</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>판정</translation>
    </message>
  </context>
  <context>
    <name>LearningRatePage</name>
    <message>
      <source>This cannot be trained: {reason}.</source>
      <translation>학습할 수 없어요: {reason}.</translation>
    </message>
    <message>
      <source>Three short trainings of your network from the same start, each on the true loss along its path (dark is low). Look for the path that creeps, the one that arrives and the one that jumps out of the valley. The range test tries all rates in one go.</source>
      <translation>여러분의 신경망을 같은 출발점에서 세 번 짧게 학습해, 저마다 지나간 길 위의 진짜 손실에 그려요(어두울수록 낮음). 기어가는 길, 도착하는 길, 골짜기에서 튀어 나가는 길을 찾아보세요. 범위 시험은 모든 학습률을 한 번에 해 봐요.</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>볼 내용</translation>
    </message>
    <message>
      <source>Three rates</source>
      <translation>세 학습률</translation>
    </message>
    <message>
      <source>Range test</source>
      <translation>범위 시험</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>계획법</translation>
    </message>
    <message>
      <source>The form has changed since.</source>
      <translation>그 뒤로 설정이 바뀌었어요.</translation>
    </message>
    <message>
      <source>A training is under way: this can be tried when it is over.</source>
      <translation>학습 중이에요. 끝나면 해 볼 수 있어요.</translation>
    </message>
    <message>
      <source>Something in the form is impossible: put it right first.</source>
      <translation>설정에 불가능한 것이 있어요. 먼저 고치세요.</translation>
    </message>
    <message>
      <source>TensorFlow is loading …</source>
      <translation>TensorFlow를 불러오는 중 …</translation>
    </message>
    <message>
      <source>Choose a data set first.</source>
      <translation>먼저 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>The plan of the experiment in the form. A run shown is drawn with it.</source>
      <translation>설정에 있는 실험의 계획이에요. 보고 있는 실행도 함께 그려요.</translation>
    </message>
    <message>
      <source>The plan of {} and the rates it used.</source>
      <translation>{}의 계획과 실제로 쓴 학습률이에요.</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>A training is under way</source>
      <translation>학습하고 있어요</translation>
    </message>
    <message>
      <source>{} trainings are under way</source>
      <translation>학습 {}개가 진행 중이에요</translation>
    </message>
    <message>
      <source>Stop the training and close? Its best checkpoint is kept.</source>
      <translation>학습을 멈추고 닫을까요? 가장 좋은 체크포인트는 남아요.</translation>
    </message>
    <message>
      <source>Stop and close? What was reached is kept, and can go on another time.</source>
      <translation>멈추고 닫을까요? 여기까지의 결과는 남고, 다음에 이어서 학습할 수 있어요.</translation>
    </message>
    <message>
      <source>Stop and close</source>
      <translation>멈추고 닫기</translation>
    </message>
    <message>
      <source>Go on training</source>
      <translation>계속 학습하기</translation>
    </message>
  </context>
  <context>
    <name>LecturePicture</name>
    <message>
      <source>Sigmoid, N(0, 1)</source>
      <translation>sigmoid, N(0, 1)</translation>
    </message>
    <message>
      <source>Sigmoid, Xavier</source>
      <translation>sigmoid, Xavier</translation>
    </message>
    <message>
      <source>ReLU, Xavier</source>
      <translation>ReLU, Xavier</translation>
    </message>
    <message>
      <source>ReLU, He</source>
      <translation>ReLU, He</translation>
    </message>
    <message>
      <source>Piled up at 0 and 1: {least} or more are saturated in each layer.</source>
      <translation>0과 1에 몰림: 층마다 {least} 이상 포화됐어요.</translation>
    </message>
    <message>
      <source>Spread evenly: σ = {first} in the first layer, {last} in the last. Yet only {flow} of the gradient gets to the first.</source>
      <translation>고르게 퍼짐: σ = 첫 층 {first}, 마지막 층 {last}. 하지만 기울기는 {flow}만 첫 층에 닿아요.</translation>
    </message>
    <message>
      <source>Shrinking with depth: σ = {first} in the first, {last} in the last.</source>
      <translation>깊이에 따라 줄어듦: σ = 첫 층 {first}, 마지막 층 {last}.</translation>
    </message>
    <message>
      <source>Even at any depth: σ = {first} in the first, {last} in the last.</source>
      <translation>깊이와 관계없이 고름: σ = 첫 층 {first}, 마지막 층 {last}.</translation>
    </message>
    <message>
      <source>For n inputs and m units Keras draws Xavier (Glorot) with σ = √(2/(n + m)) and He with σ = √(2/n), as they were published; where you read 2/√(n + m) or 2/√n, the root has lost its 2.</source>
      <translation>입력 n개, 노드 m개일 때 Keras는 발표된 대로 Xavier(Glorot)는 σ = √(2/(n + m)), He는 σ = √(2/n)로 뽑아요. 2/√(n + m)이나 2/√n이라고 적힌 곳은 2가 제곱근 밖으로 나온 거예요.</translation>
    </message>
  </context>
  <context>
    <name>LensRow</name>
    <message>
      <source>Look closer</source>
      <translation>자세히</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>어디를</translation>
    </message>
    <message>
      <source>Where the network looked</source>
      <translation>신경망이 본 곳</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>비슷한 것</translation>
    </message>
    <message>
      <source>The training pictures most like it</source>
      <translation>가장 비슷한 학습 사진</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>What another network says</source>
      <translation>다른 신경망의 답</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>드롭아웃</translation>
    </message>
    <message>
      <source>Asked 50 times with dropout on</source>
      <translation>드롭아웃을 켜고 50번 물은 답</translation>
    </message>
  </context>
  <context>
    <name>LessonList</name>
    <message>
      <source>A teacher can write lessons of their own: drop the file on the window.</source>
      <translation>선생님이 직접 쓴 수업 파일을 창에 끌어다 놓을 수 있어요.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>이어서</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>step {} of {}</source>
      <translation>{1}단계 중 {0}단계</translation>
    </message>
    <message>
      <source>{} steps</source>
      <translation>{}단계</translation>
    </message>
    <message>
      <source>{}, about {} minutes</source>
      <translation>{}, 약 {}분</translation>
    </message>
  </context>
  <context>
    <name>Lessons</name>
    <message>
      <source>Preset: {}</source>
      <translation>프리셋: {}</translation>
    </message>
    <message>
      <source>{setting}: {value}</source>
      <translation>{setting}: {value}</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>개요</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>Initialisation</source>
      <translation>초기화</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>드롭아웃</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>on</source>
      <translation>켬</translation>
    </message>
    <message>
      <source>off</source>
      <translation>끔</translation>
    </message>
  </context>
  <context>
    <name>LookingCloser</name>
    <message>
      <source>The last weights of this run</source>
      <translation>이 실행의 마지막 가중치</translation>
    </message>
    <message>
      <source>Draw something to see the training pictures like it.</source>
      <translation>무언가 그리면 비슷한 학습 사진이 보여요.</translation>
    </message>
    <message>
      <source>Draw something, and it is judged {} times.</source>
      <translation>무언가 그리면 {}번 판정해요.</translation>
    </message>
    <message>
      <source>This network has no dropout: it would say the same each time. Give a layer a dropout of 0.3 or so, and train.</source>
      <translation>이 신경망에는 드롭아웃이 없어서 매번 같은 답을 해요. 어느 층에 0.3쯤의 드롭아웃을 넣고 학습하세요.</translation>
    </message>
    <message>
      <source>Looking through the training pictures: {}</source>
      <translation>학습 사진을 살펴보는 중: {}</translation>
    </message>
  </context>
  <context>
    <name>LossPartsPage</name>
    <message>
      <source>Keras reports a training loss that is averaged over the epoch, with dropout on and penalties in; the validation loss has dropout off, at the epoch's end. So the two are not alike. Look for what is left when the same weights are measured alike: that alone is overfitting.</source>
      <translation>Keras가 알려 주는 학습 손실은 에폭 동안의 평균이고, 드롭아웃이 켜져 있고 벌점이 들어가요. 검증 손실은 에폭 끝에서 드롭아웃을 끄고 재요. 그래서 둘은 같은 것이 아니에요. 같은 가중치를 똑같이 재었을 때 남는 것을 보세요. 그것만이 과적합이에요.</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>From the reported to the validation loss</source>
      <translation>알려 준 손실에서 검증 손실까지</translation>
    </message>
    <message>
      <source>Measure this run</source>
      <translation>이 실행 재기</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Measure while training</source>
      <translation>학습하면서 재기</translation>
    </message>
    <message>
      <source>Ticks Training › Measure again in the form.</source>
      <translation>설정에서 학습 › 다시 재기를 켜요.</translation>
    </message>
    <message>
      <source>Train a network, or choose a run, to take its loss apart.</source>
      <translation>손실을 나누어 보려면 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
    <message>
      <source>With dropout and penalties there is most to see.</source>
      <translation>드롭아웃과 벌점이 있으면 볼 것이 가장 많아요.</translation>
    </message>
    <message>
      <source>Epoch {epoch}: as reported, validation is {apparent} away; with the same weights measured alike, {overfitting}: overfitting.</source>
      <translation>에폭 {epoch}: 알려 준 대로는 검증까지 {apparent}, 같은 가중치를 똑같이 재면 {overfitting}: 과적합이에요.</translation>
    </message>
    <message>
      <source>Training loss, reported</source>
      <translation>알려 준 학습 손실</translation>
    </message>
    <message>
      <source>averaged over the epoch</source>
      <translation>에폭 동안의 평균</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>드롭아웃</translation>
    </message>
    <message>
      <source>Same weights, measured again</source>
      <translation>같은 가중치로 다시 잰 것</translation>
    </message>
    <message>
      <source>of it penalties</source>
      <translation>그중 벌점</translation>
    </message>
    <message>
      <source>overfitting</source>
      <translation>과적합</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>검증 손실</translation>
    </message>
    <message>
      <source>Measuring took {seconds} s an epoch, {share} % of the time for training it.</source>
      <translation>재는 데 에폭마다 {seconds}초, 학습에 든 시간의 {share} %가 걸렸어요.</translation>
    </message>
    <message>
      <source>{} epochs are measured …</source>
      <translation>{}에폭을 쟀어요 …</translation>
    </message>
    <message>
      <source>Measures the epochs that this run has kept, on all its training pictures.</source>
      <translation>이 실행이 보관한 에폭을 모든 학습 사진으로 재요.</translation>
    </message>
    <message>
      <source>A run can be measured once the training is over.</source>
      <translation>학습이 끝나면 실행을 잴 수 있어요.</translation>
    </message>
    <message>
      <source>TensorFlow is loading …</source>
      <translation>TensorFlow를 불러오는 중 …</translation>
    </message>
    <message>
      <source>Choose the data set of this run first.</source>
      <translation>먼저 이 실행의 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>{run} cannot be measured: {reason}.</source>
      <translation>{run}을(를) 잴 수 없어요: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>LossPlot</name>
    <message>
      <source>reported</source>
      <translation>알려 준 값</translation>
    </message>
    <message>
      <source>again</source>
      <translation>다시 잰 값</translation>
    </message>
    <message>
      <source>without penalties</source>
      <translation>벌점을 뺀 값</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>검증</translation>
    </message>
  </context>
  <context>
    <name>MainPages</name>
    <message>
      <source>Curves</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>개요</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>See why</source>
      <translation>왜 그럴까</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>클래스</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Paused. Press Go on when you are ready.</source>
      <translation>멈춰 있어요. 준비되면 계속을 누르세요.</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>멈추는 중 …</translation>
    </message>
    <message>
      <source>Training failed</source>
      <translation>학습 실패</translation>
    </message>
    <message>
      <source>Saved as {}.</source>
      <translation>{}(으)로 저장했어요.</translation>
    </message>
  </context>
  <context>
    <name>MixedUp</name>
    <message>
      <source>Pictures of the chosen cell</source>
      <translation>고른 칸의 사진</translation>
    </message>
  </context>
  <context>
    <name>NormsView</name>
    <message>
      <source>Layer</source>
      <translation>층</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Sum of |weight|, pressed down by L1</source>
      <translation>|가중치|의 합, L1이 누름</translation>
    </message>
    <message>
      <source>Sum of weight², pressed down by L2</source>
      <translation>가중치²의 합, L2가 누름</translation>
    </message>
    <message>
      <source>Weights nearer to 0 than {}, in %</source>
      <translation>0에 {}보다 가까운 가중치(%)</translation>
    </message>
    <message>
      <source>All layers</source>
      <translation>모든 층</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Message</source>
      <translation>알림</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Not now</source>
      <translation>나중에</translation>
    </message>
  </context>
  <context>
    <name>OverlayPlots</name>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>초</translation>
    </message>
  </context>
  <context>
    <name>OverviewPanel</name>
    <message>
      <source>Overview</source>
      <translation>개요</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>매개 변수</translation>
    </message>
    <message>
      <source>an epoch</source>
      <translation>한 에폭</translation>
    </message>
    <message>
      <source>for all epochs</source>
      <translation>전체 에폭</translation>
    </message>
    <message>
      <source>What is marked in the form must be put right.</source>
      <translation>설정에 표시된 곳을 고치세요.</translation>
    </message>
    <message>
      <source>{title}: what to look for</source>
      <translation>{title}: 볼 점</translation>
    </message>
    <message>
      <source>Changed from {title}</source>
      <translation>{title}에서 바꾼 것</translation>
    </message>
    <message>
      <source>parameters, {} of them not learnt</source>
      <translation>매개 변수, 그중 {}개는 학습하지 않음</translation>
    </message>
    <message>
      <source>{} steps</source>
      <translation>{}스텝</translation>
    </message>
    <message>
      <source>Judged by earlier runs on this computer.</source>
      <translation>이 컴퓨터의 이전 실행으로 어림했어요.</translation>
    </message>
    <message>
      <source>A rough guess, until a first run has shown how fast this computer is.</source>
      <translation>이 컴퓨터의 속도를 아직 몰라서 대강 어림했어요.</translation>
    </message>
    <message>
      <source>an epoch of {steps}</source>
      <translation>한 에폭({steps})</translation>
    </message>
    <message>
      <source>for one epoch</source>
      <translation>한 에폭</translation>
    </message>
    <message>
      <source>for {} epochs</source>
      <translation>{}에폭</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>약 {time}</translation>
    </message>
  </context>
  <context>
    <name>PageFiles</name>
    <message>
      <source>Save a picture</source>
      <translation>그림 저장</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Save the history</source>
      <translation>기록 저장</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>표</translation>
    </message>
    <message>
      <source>{} cannot be written: {}.</source>
      <translation>{}: 쓸 수 없어요: {}.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Saved as {}.</source>
      <translation>{}(으)로 저장했어요.</translation>
    </message>
  </context>
  <context>
    <name>Panel</name>
    <message>
      <source>More</source>
      <translation>더 보기</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>접기</translation>
    </message>
    <message numerus="yes">
      <source>%n to put right</source>
      <translation>
        <numerusform>고칠 곳 %n개</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PictureGrid</name>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
  </context>
  <context>
    <name>PictureList</name>
    <message>
      <source>said {}</source>
      <translation>답: {}</translation>
    </message>
    <message>
      <source>Test picture {number}: {true}, cross-entropy {loss}
{likeliest}
A double click puts it on the canvas.</source>
      <translation>테스트 사진 {number}: {true}, 교차 엔트로피 {loss}
{likeliest}
두 번 누르면 그림판에 놓여요.</translation>
    </message>
  </context>
  <context>
    <name>PicturesPage</name>
    <message>
      <source>Pictures</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Which pictures</source>
      <translation>볼 사진</translation>
    </message>
    <message>
      <source>Test pictures</source>
      <translation>테스트 사진</translation>
    </message>
    <message>
      <source>Training pictures</source>
      <translation>학습 사진 수</translation>
    </message>
    <message>
      <source>My drawings</source>
      <translation>내 그림</translation>
    </message>
    <message>
      <source>Of which class</source>
      <translation>어느 클래스</translation>
    </message>
    <message>
      <source>All classes</source>
      <translation>모든 클래스</translation>
    </message>
    <message>
      <source>Train on them, too</source>
      <translation>이것으로도 학습</translation>
    </message>
    <message>
      <source>Adds your drawings to the training pictures in use, as a data set of its own: repeated until they make up a tenth of it, or 20 times. The test pictures stay.</source>
      <translation>쓰고 있는 학습 사진에 내 그림을 더해 새 데이터셋을 만들어요. 전체의 10분의 1이 되거나 20번이 될 때까지 되풀이해 넣어요. 테스트 사진은 그대로예요.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>삭제</translation>
    </message>
    <message>
      <source>No drawing of yours is kept yet.</source>
      <translation>아직 남긴 그림이 없어요.</translation>
    </message>
    <message>
      <source>Draw something, press the bookmark beneath the paper, and say what it is.</source>
      <translation>무언가 그리고 종이 아래의 책갈피를 눌러 무엇인지 알려 주세요.</translation>
    </message>
    <message>
      <source>Choose a data set.</source>
      <translation>데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>Its pictures will be seen here, and can be sent to the canvas.</source>
      <translation>사진이 여기에 보이고, 그림판으로 보낼 수 있어요.</translation>
    </message>
    <message>
      <source>A double click puts it on the canvas: draw on it, and watch the answer.</source>
      <translation>두 번 누르면 그림판에 놓여요. 덧그리면서 답을 지켜보세요.</translation>
    </message>
    <message>
      <source>said {}</source>
      <translation>답: {}</translation>
    </message>
    <message>
      <source>A double click puts it on the canvas.</source>
      <translation>두 번 누르면 그림판에 놓여요.</translation>
    </message>
    <message>
      <source>1 picture</source>
      <translation>사진 1장</translation>
    </message>
    <message>
      <source>{} pictures</source>
      <translation>사진 {}장</translation>
    </message>
    <message>
      <source>a double click puts one on the canvas</source>
      <translation>두 번 누르면 그림판에 놓여요</translation>
    </message>
    <message>
      <source>“{0}” names {1} of {2} rightly.</source>
      <translation>“{0}”은(는) {2}장 중 {1}장을 맞혀요.</translation>
    </message>
    <message>
      <source>It has trained on drawings of yours, so draw new ones to test it.</source>
      <translation>내 그림으로 학습한 신경망이니 새로 그려 시험하세요.</translation>
    </message>
  </context>
  <context>
    <name>PredictionPanel</name>
    <message>
      <source>Answer</source>
      <translation>답</translation>
    </message>
    <message>
      <source>{0}?</source>
      <translation>{0}?</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>확실하지 않음</translation>
    </message>
    <message>
      <source>Unlike all it has learnt from</source>
      <translation>배운 어느 것과도 다름</translation>
    </message>
    <message>
      <source>{0} or {1}</source>
      <translation>{0} 또는 {1}</translation>
    </message>
    <message>
      <source>This network's numbers have run away; choose another run.</source>
      <translation>이 신경망의 수는 발산했어요. 다른 실행을 고르세요.</translation>
    </message>
    <message>
      <source>Train a network first, then draw.</source>
      <translation>먼저 신경망을 학습하고 그리세요.</translation>
    </message>
    <message>
      <source>Draw something, and the answer appears here.</source>
      <translation>무언가 그리면 답이 여기에 나타나요.</translation>
    </message>
    <message>
      <source>The network is thinking …</source>
      <translation>신경망이 생각하는 중 …</translation>
    </message>
    <message>
      <source>{0}, {1}, {2}</source>
      <translation>{0}, {1}, {2}</translation>
    </message>
    <message>
      <source>What the network sees, 28×28 pixels.</source>
      <translation>신경망이 보는 28×28 픽셀.</translation>
    </message>
  </context>
  <context>
    <name>RangeView</name>
    <message>
      <source>Loss while the rate grows</source>
      <translation>학습률이 커질 때의 손실</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>each batch</source>
      <translation>배치마다</translation>
    </message>
    <message>
      <source>smoothed</source>
      <translation>매끄럽게</translation>
    </message>
    <message>
      <source>in the form</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>lowest</source>
      <translation>최저</translation>
    </message>
    <message>
      <source>suggestion</source>
      <translation>제안</translation>
    </message>
    <message>
      <source>One short training from the start, whose rate grows with each batch (Smith, 2017): flat where the rate is too low, falling where it works, rising where it is too high.</source>
      <translation>배치마다 학습률이 커지는 짧은 학습이에요(Smith, 2017). 너무 낮으면 평평하고, 알맞으면 떨어지고, 너무 높으면 올라가요.</translation>
    </message>
    <message>
      <source>The smoothed loss is lowest at {lowest}. There it is about to run off, so the suggestion is a tenth of it: {suggestion}.</source>
      <translation>매끄럽게 한 손실이 {lowest}에서 가장 낮아요. 거기서는 막 달아나려 하므로 그 10분의 1인 {suggestion}을(를) 제안해요.</translation>
    </message>
    <message>
      <source>Put {} into the form</source>
      <translation>{}을(를) 설정에 넣기</translation>
    </message>
  </context>
  <context>
    <name>Readiness</name>
    <message>
      <source>TensorFlow is loading; you can set up and draw meanwhile.</source>
      <translation>TensorFlow를 불러오고 있어요. 그동안 설정하고 그릴 수 있어요.</translation>
    </message>
    <message>
      <source>The data set is being read.</source>
      <translation>데이터셋을 읽고 있어요.</translation>
    </message>
    <message>
      <source>Choose a data set first.</source>
      <translation>먼저 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>TensorFlow</source>
      <translation>TensorFlow</translation>
    </message>
  </context>
  <context>
    <name>Readout</name>
    <message>
      <source>Values under the mouse</source>
      <translation>마우스 위치의 값</translation>
    </message>
    <message>
      <source>and {} more</source>
      <translation>외 {}개</translation>
    </message>
  </context>
  <context>
    <name>RepeatsPage</name>
    <message>
      <source>The same experiment with another seed gives another result. Train it with several seeds, then another one, and compare: lines are means, bands a standard deviation to each side. Only a difference larger than the seeds make is worth believing.</source>
      <translation>같은 실험도 시드가 다르면 결과가 달라요. 여러 시드로 학습하고, 다른 실험도 그렇게 한 뒤 비교하세요. 선은 평균, 띠는 양쪽으로 표준편차 하나예요. 시드가 만드는 것보다 큰 차이만 믿을 만해요.</translation>
    </message>
    <message>
      <source>First experiment, A</source>
      <translation>첫 실험 A</translation>
    </message>
    <message>
      <source>Second experiment, B</source>
      <translation>둘째 실험 B</translation>
    </message>
    <message>
      <source>What is compared</source>
      <translation>비교할 값</translation>
    </message>
    <message>
      <source>Validation loss</source>
      <translation>검증 손실</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>검증 정확도</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Press the button above: the first seeds will be compared here.</source>
      <translation>위 버튼을 누르면 첫 시드들이 여기에서 비교돼요.</translation>
    </message>
    <message>
      <source>Runs that differ in nothing but their seed are taken together by themselves.</source>
      <translation>시드만 다른 실행들은 저절로 묶여요.</translation>
    </message>
    <message>
      <source>Beginning …</source>
      <translation>시작하는 중 …</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>멈추는 중 …</translation>
    </message>
    <message>
      <source>{done} of {count} runs are trained.</source>
      <translation>실행 {count}개 중 {done}개를 학습했어요.</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>없음</translation>
    </message>
  </context>
  <context>
    <name>ReplayPlot</name>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>검증</translation>
    </message>
    <message>
      <source>mark to get past</source>
      <translation>넘어야 할 값</translation>
    </message>
    <message>
      <source>stops here</source>
      <translation>여기서 멈춤</translation>
    </message>
  </context>
  <context>
    <name>ResultPanel</name>
    <message>
      <source>Result on the test set</source>
      <translation>테스트 데이터 결과</translation>
    </message>
    <message>
      <source>test loss</source>
      <translation>테스트 손실</translation>
    </message>
    <message>
      <source>test accuracy</source>
      <translation>테스트 정확도</translation>
    </message>
    <message>
      <source>At the end the last and the best weights are tested; it is told here.</source>
      <translation>끝나면 마지막과 가장 좋은 가중치를 테스트하고 여기에 알려요.</translation>
    </message>
    <message>
      <source>Last weights, epoch {}</source>
      <translation>마지막 가중치, 에폭 {}</translation>
    </message>
    <message>
      <source>Best weights, epoch {}</source>
      <translation>가장 좋은 가중치, 에폭 {}</translation>
    </message>
    <message>
      <source>{}, {} %</source>
      <translation>{}, {} %</translation>
    </message>
    <message>
      <source>first test picture: {}</source>
      <translation>첫 테스트 사진: {}</translation>
    </message>
  </context>
  <context>
    <name>RuleEditor</name>
    <message>
      <source>As in the run</source>
      <translation>실행과 같게</translation>
    </message>
    <message>
      <source>Back to the settings that the run was trained with.</source>
      <translation>실행을 학습한 설정으로 되돌려요.</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>지켜볼 값</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>인내</translation>
    </message>
    <message>
      <source>Smallest improvement</source>
      <translation>최소 개선</translation>
    </message>
    <message>
      <source>Start after epoch</source>
      <translation>이 에폭 뒤부터</translation>
    </message>
  </context>
  <context>
    <name>RunChoice</name>
    <message>
      <source>Run that answers</source>
      <translation>답하는 실행</translation>
    </message>
    <message>
      <source>The run whose best checkpoint judges your drawing</source>
      <translation>가장 좋은 체크포인트가 그림을 판정할 실행</translation>
    </message>
    <message>
      <source>no run yet</source>
      <translation>아직 실행 없음</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
  </context>
  <context>
    <name>RunFiles</name>
    <message>
      <source>Export a run</source>
      <translation>실행 내보내기</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>실행 목록</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>보고서</translation>
    </message>
    <message>
      <source>Web pages</source>
      <translation>웹 페이지</translation>
    </message>
    <message>
      <source>The report is being written …</source>
      <translation>보고서를 쓰는 중 …</translation>
    </message>
    <message>
      <source>Import a run</source>
      <translation>실행 가져오기</translation>
    </message>
    <message>
      <source>Exported as {}.</source>
      <translation>{}(으)로 내보냈어요.</translation>
    </message>
    <message>
      <source>The report is {}.</source>
      <translation>보고서: {}.</translation>
    </message>
    <message>
      <source>Imported as {}.</source>
      <translation>{}(으)로 가져왔어요.</translation>
    </message>
  </context>
  <context>
    <name>RunNames</name>
    <message>
      <source>The network that comes with fmgui</source>
      <translation>fmgui에 들어 있는 신경망</translation>
    </message>
  </context>
  <context>
    <name>RunView</name>
    <message>
      <source>{} parameters</source>
      <translation>매개 변수 {}개</translation>
    </message>
    <message>
      <source>Its best weights could not be kept: the disk was full, or read-only.</source>
      <translation>가장 좋은 가중치를 남기지 못했어요. 디스크가 가득 찼거나 읽기 전용이에요.</translation>
    </message>
    <message>
      <source>Another program trains this run just now.</source>
      <translation>지금 다른 프로그램이 이 실행을 학습하고 있어요.</translation>
    </message>
    <message>
      <source>This run was interrupted.</source>
      <translation>이 실행은 중단되었어요.</translation>
    </message>
  </context>
  <context>
    <name>RunsActions</name>
    <message>
      <source>Fork …</source>
      <translation>갈라내기 …</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>이름 바꾸기</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>메모 쓰기</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Export …</source>
      <translation>내보내기 …</translation>
    </message>
    <message>
      <source>Export with kept epochs …</source>
      <translation>남긴 에폭과 함께 내보내기 …</translation>
    </message>
    <message>
      <source>Report …</source>
      <translation>보고서 …</translation>
    </message>
    <message>
      <source>Move to trash …</source>
      <translation>휴지통으로 …</translation>
    </message>
    <message>
      <source>Go on training</source>
      <translation>이어서 학습</translation>
    </message>
    <message>
      <source>Train {} more epochs</source>
      <translation>{}에폭 더 학습</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>색</translation>
    </message>
    <message>
      <source>Any that is free</source>
      <translation>남는 색 아무거나</translation>
    </message>
    <message>
      <source>Blue,Amber,Green,Vermilion,Pink,Sky blue,Yellow,Black or white,Brown,Grey</source>
      <translation>파랑,주황,초록,주홍,분홍,하늘색,노랑,검정 또는 하양,갈색,회색</translation>
    </message>
    <message>
      <source>This run is being trained: stop it before you delete it.</source>
      <translation>학습 중인 실행이에요. 지우려면 먼저 멈추세요.</translation>
    </message>
    <message>
      <source>Move {} to the trash?</source>
      <translation>{}을(를) 휴지통으로 옮길까요?</translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>{} could not be moved to the trash, and nothing was deleted there.</source>
      <translation>{}: 휴지통으로 옮기지 못했어요. 아무것도 지우지 않았어요.</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>실행 목록</translation>
    </message>
  </context>
  <context>
    <name>RunsModel</name>
    <message>
      <source>This cannot be kept in the run's folder: {}.</source>
      <translation>실행 폴더에 저장할 수 없어요: {}.</translation>
    </message>
  </context>
  <context>
    <name>RunsTable</name>
    <message>
      <source>1 run</source>
      <translation>실행 1개</translation>
    </message>
    <message>
      <source>{} runs</source>
      <translation>실행 {}개</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>stopped early</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>실패</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>중단됨</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>손상됨</translation>
    </message>
    <message>
      <source>training now</source>
      <translation>학습 중</translation>
    </message>
    <message>
      <source>training elsewhere</source>
      <translation>다른 곳에서 학습 중</translation>
    </message>
    <message>
      <source>Tick runs to lay their curves over one another</source>
      <translation>선택한 실행의 곡선을 겹쳐 그려요</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>What the run is called: press F2 to call it something else</source>
      <translation>실행의 이름. F2를 눌러 바꾸세요</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>메모</translation>
    </message>
    <message>
      <source>Your own words on the run: double-click to write</source>
      <translation>실행에 대한 메모. 두 번 눌러 쓰세요</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>프리셋</translation>
    </message>
    <message>
      <source>The preset the experiment was started from</source>
      <translation>실험을 시작한 프리셋</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>How the run ended</source>
      <translation>실행이 어떻게 끝났는지</translation>
    </message>
    <message>
      <source>Best loss</source>
      <translation>최저 손실</translation>
    </message>
    <message>
      <source>Validation loss of the best epoch</source>
      <translation>가장 좋은 에폭의 검증 손실</translation>
    </message>
    <message>
      <source>Best acc.</source>
      <translation>최고 정확도</translation>
    </message>
    <message>
      <source>Validation accuracy of the best epoch</source>
      <translation>가장 좋은 에폭의 검증 정확도</translation>
    </message>
    <message>
      <source>Last loss</source>
      <translation>끝 손실</translation>
    </message>
    <message>
      <source>Validation loss of the last epoch</source>
      <translation>마지막 에폭의 검증 손실</translation>
    </message>
    <message>
      <source>Last acc.</source>
      <translation>끝 정확도</translation>
    </message>
    <message>
      <source>Validation accuracy of the last epoch</source>
      <translation>마지막 에폭의 검증 정확도</translation>
    </message>
    <message>
      <source>Test acc.</source>
      <translation>테스트</translation>
    </message>
    <message>
      <source>Accuracy of the best epoch's weights on the test set</source>
      <translation>가장 좋은 에폭의 가중치로 잰 테스트 정확도</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Epochs trained to their end</source>
      <translation>끝까지 학습한 에폭 수</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>Time for all epochs</source>
      <translation>전체 에폭에 걸린 시간</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <source>The data set it was trained on</source>
      <translation>학습한 데이터셋</translation>
    </message>
    <message>
      <source>When</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>When the run began</source>
      <translation>실행을 시작한 시각</translation>
    </message>
    <message>
      <source>{} %</source>
      <translation>{} %</translation>
    </message>
    <message>
      <source>Find runs</source>
      <translation>실행 찾기</translation>
    </message>
    <message>
      <source>Find by name, note, preset …</source>
      <translation>이름, 메모, 프리셋으로 찾기 …</translation>
    </message>
    <message>
      <source>Show runs that ended so</source>
      <translation>이렇게 끝난 실행만 보기</translation>
    </message>
    <message>
      <source>However they ended</source>
      <translation>모든 결과</translation>
    </message>
    <message>
      <source>Untick all</source>
      <translation>선택 모두 해제</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>열</translation>
    </message>
    <message>
      <source>No runs yet.</source>
      <translation>아직 실행이 없어요.</translation>
    </message>
    <message>
      <source>Press Train, and every run is kept here, to be compared with the others.</source>
      <translation>학습을 누르면 모든 실행이 여기에 남아 서로 비교할 수 있어요.</translation>
    </message>
    <message>
      <source>{} of {} runs</source>
      <translation>실행 {1}개 중 {0}개</translation>
    </message>
    <message>
      <source>{} ticked</source>
      <translation>{}개 선택</translation>
    </message>
  </context>
  <context>
    <name>RunsView</name>
    <message>
      <source>Runs</source>
      <translation>실행 목록</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>열</translation>
    </message>
  </context>
  <context>
    <name>SchedulePreview</name>
    <message>
      <source>Planned learning rate</source>
      <translation>계획한 학습률</translation>
    </message>
    <message>
      <source>The planned rate will be drawn here once TensorFlow is loaded.</source>
      <translation>TensorFlow를 불러오면 계획한 학습률이 여기에 그려져요.</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>계획</translation>
    </message>
  </context>
  <context>
    <name>ScheduleView</name>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>계획</translation>
    </message>
    <message>
      <source>used at the epoch's end</source>
      <translation>에폭 끝에 실제로</translation>
    </message>
  </context>
  <context>
    <name>ScriptDialog</name>
    <message>
      <source>Keras script</source>
      <translation>Keras 스크립트</translation>
    </message>
    <message>
      <source>The same experiment in Keras alone. Save it, and run it where TensorFlow is installed, with the folder that holds the data set: {command}</source>
      <translation>Keras만으로 쓴 같은 실험이에요. 저장한 다음 TensorFlow가 설치된 곳에서 데이터셋 폴더와 함께 실행하세요: {command}</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>복사(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Save as…</source>
      <translation>다른 이름으로 저장(&amp;S)…</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>복사했어요</translation>
    </message>
    <message>
      <source>Save the script</source>
      <translation>스크립트 저장</translation>
    </message>
    <message>
      <source>Python scripts</source>
      <translation>Python 스크립트</translation>
    </message>
    <message>
      <source>{file} cannot be saved there: {reason}. Choose another folder.</source>
      <translation>{file}: 그곳에 저장할 수 없어요({reason}). 다른 폴더를 고르세요.</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>Experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>Everything that decides a run's result, apart from the data set.</source>
      <translation>데이터셋을 빼고 실행 결과를 정하는 모든 것.</translation>
    </message>
    <message>
      <source>Schema version</source>
      <translation>스키마 버전</translation>
    </message>
    <message>
      <source>The version of this file's format.</source>
      <translation>이 파일 형식의 버전.</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>프리셋</translation>
    </message>
    <message>
      <source>The preset this experiment was started from.</source>
      <translation>이 실험을 시작한 프리셋.</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>From pixels to ten probabilities.</source>
      <translation>픽셀에서 열 개의 확률까지.</translation>
    </message>
    <message>
      <source>From 28×28 pixels through hidden layers to ten probabilities.</source>
      <translation>28×28 픽셀에서 은닉층을 지나 열 개의 확률까지.</translation>
    </message>
    <message>
      <source>Hidden layers</source>
      <translation>은닉층</translation>
    </message>
    <message>
      <source>From the picture to the output, in this order. None is softmax regression.</source>
      <translation>사진에서 출력까지 이 순서로. 없으면 소프트맥스 회귀예요.</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>Dense</translation>
    </message>
    <message>
      <source>Every unit sees every number of the layer before.</source>
      <translation>모든 노드가 이전 층의 모든 수를 봐요.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>노드 수</translation>
    </message>
    <message>
      <source>How many units the layer has.</source>
      <translation>층에 있는 노드의 수.</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>활성화 함수</translation>
    </message>
    <message>
      <source>What each unit makes of its sum. Linear: nothing, as in the lecture.</source>
      <translation>노드가 합을 무엇으로 바꾸는지. linear는 강의처럼 그대로 둬요.</translation>
    </message>
    <message>
      <source>linear</source>
      <translation>linear</translation>
    </message>
    <message>
      <source>relu</source>
      <translation>relu</translation>
    </message>
    <message>
      <source>leaky_relu</source>
      <translation>leaky_relu</translation>
    </message>
    <message>
      <source>elu</source>
      <translation>elu</translation>
    </message>
    <message>
      <source>gelu</source>
      <translation>gelu</translation>
    </message>
    <message>
      <source>silu</source>
      <translation>silu</translation>
    </message>
    <message>
      <source>tanh</source>
      <translation>tanh</translation>
    </message>
    <message>
      <source>sigmoid</source>
      <translation>sigmoid</translation>
    </message>
    <message>
      <source>softplus</source>
      <translation>softplus</translation>
    </message>
    <message>
      <source>Kernel initializer</source>
      <translation>가중치 초기화</translation>
    </message>
    <message>
      <source>How the weights begin. Sigmoid and tanh like Glorot, ReLU and kin like He.</source>
      <translation>가중치를 시작하는 방법. sigmoid와 tanh에는 Glorot, ReLU 계열에는 He가 맞아요.</translation>
    </message>
    <message>
      <source>uniform</source>
      <translation>uniform</translation>
    </message>
    <message>
      <source>Even numbers between two bounds, whatever the layer's size.</source>
      <translation>층의 크기와 관계없이 두 값 사이의 고른 수.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>A seed of its own for these weights. Empty: drawn from the run's seed.</source>
      <translation>이 가중치만의 시드. 비우면 실행의 시드에서 정해져요.</translation>
    </message>
    <message>
      <source>drawn from the run's seed</source>
      <translation>실행의 시드에서</translation>
    </message>
    <message>
      <source>Lowest</source>
      <translation>최솟값</translation>
    </message>
    <message>
      <source>The smallest weight drawn.</source>
      <translation>뽑을 가중치의 가장 작은 값.</translation>
    </message>
    <message>
      <source>Highest</source>
      <translation>최댓값</translation>
    </message>
    <message>
      <source>The largest weight drawn.</source>
      <translation>뽑을 가중치의 가장 큰 값.</translation>
    </message>
    <message>
      <source>lecun_uniform</source>
      <translation>lecun_uniform</translation>
    </message>
    <message>
      <source>Even numbers within ±√(3/n), after Yann LeCun.</source>
      <translation>±√(3/n) 안의 고른 수. Yann LeCun의 방법.</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
    </message>
    <message>
      <source>Normal numbers with a spread that you choose.</source>
      <translation>퍼진 정도를 직접 정하는 정규분포.</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>The centre of the weights drawn.</source>
      <translation>뽑을 가중치의 중심.</translation>
    </message>
    <message>
      <source>Spread σ</source>
      <translation>표준편차 σ</translation>
    </message>
    <message>
      <source>The weights' standard deviation.</source>
      <translation>가중치의 표준편차.</translation>
    </message>
    <message>
      <source>zero</source>
      <translation>zero</translation>
    </message>
    <message>
      <source>All zero. For kernels a trap: every unit learns the same thing.</source>
      <translation>모두 0. 가중치에는 함정이에요: 모든 노드가 같은 것을 배워요.</translation>
    </message>
    <message>
      <source>glorot_normal</source>
      <translation>glorot_normal</translation>
    </message>
    <message>
      <source>Normal numbers with σ = √(2/(n+m)): Xavier Glorot's advice for sigmoid and tanh.</source>
      <translation>σ = √(2/(n+m))인 정규분포. sigmoid와 tanh를 위한 Xavier Glorot의 방법.</translation>
    </message>
    <message>
      <source>glorot_uniform</source>
      <translation>glorot_uniform</translation>
    </message>
    <message>
      <source>Even numbers within ±√(6/(n+m)): Xavier Glorot's advice for sigmoid and tanh.</source>
      <translation>±√(6/(n+m)) 안의 고른 수. sigmoid와 tanh를 위한 Xavier Glorot의 방법.</translation>
    </message>
    <message>
      <source>he_normal</source>
      <translation>he_normal</translation>
    </message>
    <message>
      <source>Normal numbers with σ = √(2/n): Kaiming He's advice for ReLU and its kin.</source>
      <translation>σ = √(2/n)인 정규분포. ReLU 계열을 위한 Kaiming He의 방법.</translation>
    </message>
    <message>
      <source>he_uniform</source>
      <translation>he_uniform</translation>
    </message>
    <message>
      <source>Even numbers within ±√(6/n): Kaiming He's advice for ReLU and its kin.</source>
      <translation>±√(6/n) 안의 고른 수. ReLU 계열을 위한 Kaiming He의 방법.</translation>
    </message>
    <message>
      <source>N(0, 1)</source>
      <translation>N(0, 1)</translation>
    </message>
    <message>
      <source>Normal numbers with σ = 1: the simplest choice, and a bad one for deep networks.</source>
      <translation>σ = 1인 정규분포. 가장 간단하지만 깊은 신경망에는 나빠요.</translation>
    </message>
    <message>
      <source>truncated_normal</source>
      <translation>truncated_normal</translation>
    </message>
    <message>
      <source>Normal numbers, those beyond 2σ drawn again.</source>
      <translation>정규분포. 2σ를 벗어난 수는 다시 뽑아요.</translation>
    </message>
    <message>
      <source>lecun_normal</source>
      <translation>lecun_normal</translation>
    </message>
    <message>
      <source>Normal numbers with σ = √(1/n), after Yann LeCun: good with self-normalising units.</source>
      <translation>σ = √(1/n)인 정규분포. Yann LeCun의 방법이고 자기 정규화 노드에 좋아요.</translation>
    </message>
    <message>
      <source>constant</source>
      <translation>constant</translation>
    </message>
    <message>
      <source>The same number everywhere.</source>
      <translation>어디나 같은 수.</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>What every weight begins with.</source>
      <translation>모든 가중치가 시작하는 값.</translation>
    </message>
    <message>
      <source>orthogonal</source>
      <translation>orthogonal</translation>
    </message>
    <message>
      <source>An orthogonal matrix: lengths are kept from layer to layer.</source>
      <translation>직교 행렬: 층을 지나도 길이가 그대로예요.</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>이득</translation>
    </message>
    <message>
      <source>Multiplies the whole matrix.</source>
      <translation>행렬 전체에 곱하는 수.</translation>
    </message>
    <message>
      <source>Bias initializer</source>
      <translation>편향 초기화</translation>
    </message>
    <message>
      <source>How the biases begin; zero is nearly always right.</source>
      <translation>편향을 시작하는 방법. 거의 언제나 0이 맞아요.</translation>
    </message>
    <message>
      <source>Kernel L1</source>
      <translation>가중치 L1</translation>
    </message>
    <message>
      <source>Adds λ times the sum of |weight| to the loss: drives weights to zero.</source>
      <translation>λ × |가중치|의 합을 손실에 더해요: 가중치를 0으로 밀어요.</translation>
    </message>
    <message>
      <source>Kernel L2</source>
      <translation>가중치 L2</translation>
    </message>
    <message>
      <source>Adds λ times the sum of weight² to the loss: keeps weights small.</source>
      <translation>λ × 가중치²의 합을 손실에 더해요: 가중치를 작게 해요.</translation>
    </message>
    <message>
      <source>Bias L1</source>
      <translation>편향 L1</translation>
    </message>
    <message>
      <source>Adds λ times the sum of |bias| to the loss.</source>
      <translation>λ × |편향|의 합을 손실에 더해요.</translation>
    </message>
    <message>
      <source>Bias L2</source>
      <translation>편향 L2</translation>
    </message>
    <message>
      <source>Adds λ times the sum of bias² to the loss.</source>
      <translation>λ × 편향²의 합을 손실에 더해요.</translation>
    </message>
    <message>
      <source>Activity L1</source>
      <translation>출력 L1</translation>
    </message>
    <message>
      <source>Adds λ times the sum of |output| to the loss, averaged over the batch.</source>
      <translation>λ × |출력|의 합을 배치에서 평균해 손실에 더해요.</translation>
    </message>
    <message>
      <source>Activity L2</source>
      <translation>출력 L2</translation>
    </message>
    <message>
      <source>Adds λ times the sum of output² to the loss, averaged over the batch.</source>
      <translation>λ × 출력²의 합을 배치에서 평균해 손실에 더해요.</translation>
    </message>
    <message>
      <source>Batch normalisation</source>
      <translation>배치 정규화</translation>
    </message>
    <message>
      <source>Centres and scales the layer's sums over each batch before the activation.</source>
      <translation>활성화 함수 앞에서 층의 합을 배치마다 같은 중심과 크기로 맞춰요.</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>드롭아웃</translation>
    </message>
    <message>
      <source>The share of this layer's units left out, at random, in each training step.</source>
      <translation>학습 스텝마다 무작위로 빼는 이 층 노드의 비율.</translation>
    </message>
    <message>
      <source>Convolutional</source>
      <translation>합성곱</translation>
    </message>
    <message>
      <source>Small filters slide over the picture; neighbouring pixels are seen together.</source>
      <translation>작은 필터가 사진 위를 움직이며 이웃한 픽셀을 함께 봐요.</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>필터 수</translation>
    </message>
    <message>
      <source>How many patterns it looks for.</source>
      <translation>찾을 무늬의 수.</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>커널 크기</translation>
    </message>
    <message>
      <source>Height and width of each filter, in pixels.</source>
      <translation>필터의 높이와 너비(픽셀).</translation>
    </message>
    <message>
      <source>Pooling</source>
      <translation>풀링</translation>
    </message>
    <message>
      <source>Keeps the largest of each square this wide; 1 keeps everything.</source>
      <translation>이 너비의 정사각형마다 가장 큰 값만 남겨요. 1이면 모두 남아요.</translation>
    </message>
    <message>
      <source>Output layer</source>
      <translation>출력층</translation>
    </message>
    <message>
      <source>Ten units with softmax: a probability for each class.</source>
      <translation>소프트맥스 노드 열 개: 클래스마다 확률 하나.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>What every layer with weights has: how they begin and how they are kept small.</source>
      <translation>가중치가 있는 모든 층의 설정: 어떻게 시작하고 어떻게 작게 유지하는지.</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>옵티마이저</translation>
    </message>
    <message>
      <source>How each step is made of the gradient.</source>
      <translation>기울기로 각 스텝을 만드는 방법.</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Plain gradient descent on batches, with momentum if you like.</source>
      <translation>배치마다 하는 기본 경사 하강법. 원하면 모멘텀도 써요.</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>How far each step goes down the slope. The first thing to get right.</source>
      <translation>한 스텝에 비탈을 얼마나 내려가는지. 가장 먼저 맞춰야 해요.</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>모멘텀</translation>
    </message>
    <message>
      <source>How much of the last step is added to the next, as a rolling ball would.</source>
      <translation>구르는 공처럼 지난 스텝을 다음 스텝에 얼마나 더하는지.</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>Looks where the momentum leads before it takes the gradient.</source>
      <translation>모멘텀이 이끄는 곳을 먼저 보고 기울기를 구해요.</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>가중치 감소</translation>
    </message>
    <message>
      <source>Shrinks all weights a little at each step, apart from the loss.</source>
      <translation>손실과 따로, 스텝마다 모든 가중치를 조금씩 줄여요.</translation>
    </message>
    <message>
      <source>Clip by value</source>
      <translation>값 자르기</translation>
    </message>
    <message>
      <source>No single gradient is larger than this.</source>
      <translation>기울기 하나하나가 이보다 크지 않아요.</translation>
    </message>
    <message>
      <source>Clip by norm</source>
      <translation>노름 자르기</translation>
    </message>
    <message>
      <source>The gradient of each weight matrix is no longer than this.</source>
      <translation>가중치 행렬마다 기울기의 길이가 이보다 길지 않아요.</translation>
    </message>
    <message>
      <source>Clip by global norm</source>
      <translation>전체 노름 자르기</translation>
    </message>
    <message>
      <source>The gradient of all weights together is no longer than this.</source>
      <translation>모든 가중치의 기울기를 합친 길이가 이보다 길지 않아요.</translation>
    </message>
    <message>
      <source>Average the weights</source>
      <translation>가중치 평균</translation>
    </message>
    <message>
      <source>Keeps a moving average of the weights, used when training ends.</source>
      <translation>가중치의 이동 평균을 두었다가 학습이 끝날 때 써요.</translation>
    </message>
    <message>
      <source>Averaging momentum</source>
      <translation>평균 모멘텀</translation>
    </message>
    <message>
      <source>How much of the old average is kept at each step.</source>
      <translation>스텝마다 이전 평균을 얼마나 남기는지.</translation>
    </message>
    <message>
      <source>Averaging takes over every</source>
      <translation>평균으로 바꾸는 간격</translation>
    </message>
    <message>
      <source>The average replaces the weights every so many steps. Empty: at the end.</source>
      <translation>이만큼의 스텝마다 평균이 가중치를 대신해요. 비우면 마지막에.</translation>
    </message>
    <message>
      <source>at the end</source>
      <translation>마지막에</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Smaller steps for weights that have already moved much.</source>
      <translation>이미 많이 움직인 가중치는 더 작게 움직여요.</translation>
    </message>
    <message>
      <source>First accumulator</source>
      <translation>첫 누적값</translation>
    </message>
    <message>
      <source>What the sum of squared gradients begins with.</source>
      <translation>기울기 제곱의 합이 시작하는 값.</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>엡실론</translation>
    </message>
    <message>
      <source>A small number that keeps the division from exploding.</source>
      <translation>나눗셈이 폭발하지 않게 하는 작은 수.</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Divides each step by the recent size of the gradient.</source>
      <translation>스텝을 최근 기울기의 크기로 나눠요.</translation>
    </message>
    <message>
      <source>Rho</source>
      <translation>로</translation>
    </message>
    <message>
      <source>How much of the past squared gradients is kept.</source>
      <translation>지난 기울기 제곱을 얼마나 남기는지.</translation>
    </message>
    <message>
      <source>How much of the last step is added to the next.</source>
      <translation>지난 스텝을 다음 스텝에 얼마나 더하는지.</translation>
    </message>
    <message>
      <source>Centred</source>
      <translation>중심화</translation>
    </message>
    <message>
      <source>Divides by the gradient's variance instead of its size.</source>
      <translation>기울기의 크기 대신 분산으로 나눠요.</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>Momentum and a step size of its own for each weight. A good first choice.</source>
      <translation>모멘텀에 가중치마다 다른 걸음 크기를 더했어요. 처음 고르기에 좋아요.</translation>
    </message>
    <message>
      <source>Beta 1</source>
      <translation>베타 1</translation>
    </message>
    <message>
      <source>How much of the past steps' direction is kept: the momentum.</source>
      <translation>지난 스텝의 방향을 얼마나 남기는지: 모멘텀.</translation>
    </message>
    <message>
      <source>Beta 2</source>
      <translation>베타 2</translation>
    </message>
    <message>
      <source>How much of the past gradients' size is kept.</source>
      <translation>지난 기울기의 크기를 얼마나 남기는지.</translation>
    </message>
    <message>
      <source>AMSGrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>Never forgets the largest gradient seen.</source>
      <translation>지금까지 본 가장 큰 기울기를 잊지 않아요.</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Adam with weight decay kept apart from the gradient.</source>
      <translation>가중치 감소를 기울기와 따로 하는 Adam.</translation>
    </message>
    <message>
      <source>Adamax</source>
      <translation>Adamax</translation>
    </message>
    <message>
      <source>Adam by the largest gradient instead of the mean square.</source>
      <translation>제곱 평균 대신 가장 큰 기울기를 쓰는 Adam.</translation>
    </message>
    <message>
      <source>Nadam</source>
      <translation>Nadam</translation>
    </message>
    <message>
      <source>Adam with Nesterov's look ahead.</source>
      <translation>Nesterov처럼 앞을 보는 Adam.</translation>
    </message>
    <message>
      <source>Adadelta</source>
      <translation>Adadelta</translation>
    </message>
    <message>
      <source>Adagrad with a short memory; its rate is meant to be near 1.</source>
      <translation>기억이 짧은 Adagrad. 학습률은 1 근처로 써요.</translation>
    </message>
    <message>
      <source>Lion</source>
      <translation>Lion</translation>
    </message>
    <message>
      <source>Only the sign of the momentum counts; likes a rate ten times smaller than Adam's.</source>
      <translation>모멘텀의 부호만 써요. Adam보다 열 배 작은 학습률이 맞아요.</translation>
    </message>
    <message>
      <source>Learning-rate schedule</source>
      <translation>학습률 계획법</translation>
    </message>
    <message>
      <source>How the learning rate changes on the way.</source>
      <translation>학습하는 동안 학습률이 변하는 방법.</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>일정</translation>
    </message>
    <message>
      <source>The learning rate stays as it is.</source>
      <translation>학습률이 그대로예요.</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>웜업</translation>
    </message>
    <message>
      <source>First the rate climbs in a straight line from 0, for this long. 0: no warm-up.</source>
      <translation>먼저 이 길이만큼 학습률이 0에서 곧게 올라가요. 0이면 웜업이 없어요.</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>길이</translation>
    </message>
    <message>
      <source>A stretch of training, in steps (batches) or in epochs.</source>
      <translation>학습의 길이. 스텝(배치) 또는 에폭으로 재요.</translation>
    </message>
    <message>
      <source>How many steps or epochs.</source>
      <translation>스텝 또는 에폭의 수.</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>단위</translation>
    </message>
    <message>
      <source>A step is one batch; an epoch is all training pictures once.</source>
      <translation>스텝은 배치 하나, 에폭은 학습 사진 전체 한 번이에요.</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>계단</translation>
    </message>
    <message>
      <source>The rate drops in steps.</source>
      <translation>학습률이 계단처럼 떨어져요.</translation>
    </message>
    <message>
      <source>Drop every</source>
      <translation>떨어지는 간격</translation>
    </message>
    <message>
      <source>How long the rate stays at each level.</source>
      <translation>학습률이 한 높이에 머무는 길이.</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>배율</translation>
    </message>
    <message>
      <source>Each drop multiplies the rate by this.</source>
      <translation>떨어질 때마다 학습률에 곱하는 수.</translation>
    </message>
    <message>
      <source>Drops</source>
      <translation>횟수</translation>
    </message>
    <message>
      <source>How many times the rate drops.</source>
      <translation>학습률이 떨어지는 횟수.</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>지수</translation>
    </message>
    <message>
      <source>After each decay length the rate is multiplied by the decay rate.</source>
      <translation>감소 길이마다 학습률에 감소율을 곱해요.</translation>
    </message>
    <message>
      <source>Decay length</source>
      <translation>감소 길이</translation>
    </message>
    <message>
      <source>How long one decay takes.</source>
      <translation>한 번 감소하는 길이.</translation>
    </message>
    <message>
      <source>Decay rate</source>
      <translation>감소율</translation>
    </message>
    <message>
      <source>What is left of the rate after each decay length.</source>
      <translation>감소 길이마다 남는 학습률의 비율.</translation>
    </message>
    <message>
      <source>Staircase</source>
      <translation>계단식</translation>
    </message>
    <message>
      <source>Drops at the end of each decay length instead of smoothly.</source>
      <translation>매끄럽게 줄지 않고 감소 길이가 끝날 때마다 떨어져요.</translation>
    </message>
    <message>
      <source>Inverse time</source>
      <translation>역시간</translation>
    </message>
    <message>
      <source>The rate divided by 1 + decay rate × the number of decay lengths.</source>
      <translation>학습률을 1 + 감소율 × 감소 길이의 수로 나눠요.</translation>
    </message>
    <message>
      <source>How strongly the rate decays.</source>
      <translation>학습률이 얼마나 강하게 줄어드는지.</translation>
    </message>
    <message>
      <source>Polynomial</source>
      <translation>다항식</translation>
    </message>
    <message>
      <source>From the learning rate to the end rate along a power curve; power 1 is a straight line.</source>
      <translation>학습률에서 끝 학습률까지 거듭제곱 곡선으로. 지수가 1이면 직선이에요.</translation>
    </message>
    <message>
      <source>End rate</source>
      <translation>끝 학습률</translation>
    </message>
    <message>
      <source>Where the rate arrives.</source>
      <translation>학습률이 도착하는 값.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>지수</translation>
    </message>
    <message>
      <source>1: a straight line; 2: a parabola.</source>
      <translation>1은 직선, 2는 포물선.</translation>
    </message>
    <message>
      <source>Again and again</source>
      <translation>되풀이</translation>
    </message>
    <message>
      <source>Starts over, longer each time, when the end rate is reached.</source>
      <translation>끝 학습률에 닿으면 더 길게 다시 시작해요.</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>코사인</translation>
    </message>
    <message>
      <source>Half a cosine wave from the learning rate down to its end.</source>
      <translation>학습률에서 끝 값까지 코사인 반 파장으로 내려가요.</translation>
    </message>
    <message>
      <source>How long the decay takes.</source>
      <translation>감소하는 길이.</translation>
    </message>
    <message>
      <source>End, as a share</source>
      <translation>끝 값의 비율</translation>
    </message>
    <message>
      <source>The lowest rate, as a share of the learning rate.</source>
      <translation>가장 낮은 학습률. 처음 학습률에 대한 비율이에요.</translation>
    </message>
    <message>
      <source>Cosine with restarts</source>
      <translation>코사인 재시작</translation>
    </message>
    <message>
      <source>Cosine decay that starts over, each time for longer: the lecture's schedule.</source>
      <translation>매번 더 길게 다시 시작하는 코사인 감소. 강의의 계획법이에요.</translation>
    </message>
    <message>
      <source>First period</source>
      <translation>첫 주기</translation>
    </message>
    <message>
      <source>How long the first decay takes.</source>
      <translation>첫 감소의 길이.</translation>
    </message>
    <message>
      <source>Longer by</source>
      <translation>길이 배율</translation>
    </message>
    <message>
      <source>Each period is this many times as long as the one before.</source>
      <translation>각 주기가 앞 주기의 몇 배로 긴지.</translation>
    </message>
    <message>
      <source>Higher by</source>
      <translation>높이 배율</translation>
    </message>
    <message>
      <source>Each restart begins at this many times the height of the one before.</source>
      <translation>다시 시작할 때의 높이가 앞의 몇 배인지.</translation>
    </message>
    <message>
      <source>Reduce on plateau</source>
      <translation>정체되면 감소</translation>
    </message>
    <message>
      <source>The rate drops when the watched value stops improving. Only a warm-up goes with it.</source>
      <translation>지켜보는 값이 더 좋아지지 않으면 학습률이 떨어져요. 웜업만 함께 쓸 수 있어요.</translation>
    </message>
    <message>
      <source>Watch</source>
      <translation>지켜볼 값</translation>
    </message>
    <message>
      <source>The value that must keep improving.</source>
      <translation>계속 좋아져야 하는 값.</translation>
    </message>
    <message>
      <source>val_loss</source>
      <translation>val_loss (검증 손실)</translation>
    </message>
    <message>
      <source>val_accuracy</source>
      <translation>val_accuracy (검증 정확도)</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>loss (학습 손실)</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>accuracy (학습 정확도)</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>인내</translation>
    </message>
    <message>
      <source>Epochs without an improvement before the rate drops.</source>
      <translation>좋아지지 않아도 학습률을 낮추지 않고 기다리는 에폭 수.</translation>
    </message>
    <message>
      <source> epochs</source>
      <translation> 에폭</translation>
    </message>
    <message>
      <source>Smallest improvement</source>
      <translation>최소 개선</translation>
    </message>
    <message>
      <source>A change must be larger than this to count.</source>
      <translation>이보다 크게 변해야 좋아진 것으로 쳐요.</translation>
    </message>
    <message>
      <source>Cool-down</source>
      <translation>휴지기</translation>
    </message>
    <message>
      <source>Epochs to wait after a drop before counting again.</source>
      <translation>떨어진 뒤 다시 세기까지 기다리는 에폭 수.</translation>
    </message>
    <message>
      <source>Lowest rate</source>
      <translation>최저 학습률</translation>
    </message>
    <message>
      <source>The rate never drops below this.</source>
      <translation>학습률이 이 아래로 내려가지 않아요.</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>Epochs, batches and pictures.</source>
      <translation>에폭, 배치, 사진.</translation>
    </message>
    <message>
      <source>Epochs, batches, and which pictures are used for what.</source>
      <translation>에폭, 배치, 그리고 어떤 사진을 어디에 쓰는지.</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>How often all training pictures are seen, at most.</source>
      <translation>학습 사진 전체를 많아야 몇 번 보는지.</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>배치 크기</translation>
    </message>
    <message>
      <source>How many pictures are looked at before each step.</source>
      <translation>한 스텝마다 보는 사진의 수.</translation>
    </message>
    <message>
      <source>The same seed gives the same start, the same order and the same result.</source>
      <translation>시드가 같으면 시작도, 순서도, 결과도 같아요.</translation>
    </message>
    <message>
      <source>Validate on</source>
      <translation>검증 데이터</translation>
    </message>
    <message>
      <source>test: the test set, as in the lecture. Good for comparing with it, but then the test set has had a say in what was kept. held_out: a part of the training set.</source>
      <translation>test: 강의처럼 테스트 데이터. 강의와 비교하기 좋지만, 테스트 데이터가 무엇을 남길지에 영향을 줘요. held_out: 학습 데이터의 일부.</translation>
    </message>
    <message>
      <source>test</source>
      <translation>test (테스트 데이터)</translation>
    </message>
    <message>
      <source>held_out</source>
      <translation>held_out (떼어 둔 학습 데이터)</translation>
    </message>
    <message>
      <source>Held-out share</source>
      <translation>떼어 둘 비율</translation>
    </message>
    <message>
      <source>The share of the training set kept for validation, its last pictures.</source>
      <translation>검증하려고 떼어 둘 학습 데이터의 비율. 마지막 사진들이에요.</translation>
    </message>
    <message>
      <source>Training pictures</source>
      <translation>학습 사진 수</translation>
    </message>
    <message>
      <source>Use only so many of them: few make overfitting visible. Empty: all.</source>
      <translation>이만큼만 써요. 적으면 과적합이 잘 보여요. 비우면 모두.</translation>
    </message>
    <message>
      <source>all</source>
      <translation>모두</translation>
    </message>
    <message>
      <source>Shuffled labels</source>
      <translation>섞은 레이블</translation>
    </message>
    <message>
      <source>The share of training pictures whose labels are mixed up: can it learn them?</source>
      <translation>레이블을 뒤섞을 학습 사진의 비율. 그래도 배울 수 있을까요?</translation>
    </message>
    <message>
      <source>Sketches</source>
      <translation>스케치</translation>
    </message>
    <message>
      <source>How many sketches, as people draw clothes, join each training picture; others in each epoch. Networks that know photographs alone do not understand drawings.</source>
      <translation>사람이 옷을 그리듯 그린 스케치를 학습 사진마다 몇 장 더할지. 에폭마다 다른 것을 써요. 사진만 아는 신경망은 그림을 알아보지 못해요.</translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>다시 재기</translation>
    </message>
    <message>
      <source>Measures the training loss again after each epoch, with dropout off and with the penalties apart. Epochs take a tenth longer, with convolutions up to two thirds; the result stays the same.</source>
      <translation>에폭이 끝날 때마다 드롭아웃을 끄고 벌점을 따로 하여 학습 손실을 다시 재요. 에폭이 십분의 일쯤, 합성곱이 있으면 삼분의 이까지 길어지고, 결과는 그대로예요.</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>Ends training when it no longer helps.</source>
      <translation>더 도움이 되지 않으면 학습을 끝내요.</translation>
    </message>
    <message>
      <source>EarlyStopping</source>
      <translation>EarlyStopping</translation>
    </message>
    <message>
      <source>Ends training when the watched value stops improving.</source>
      <translation>지켜보는 값이 더 좋아지지 않으면 학습을 끝내요.</translation>
    </message>
    <message>
      <source>Stop early</source>
      <translation>조기 종료 사용</translation>
    </message>
    <message>
      <source>The value that must keep improving. val_ says that it is measured on the validation pictures, without it on the training pictures.</source>
      <translation>계속 나아져야 하는 값이에요. val_은 검증 사진으로 잰 값이라는 뜻이고, 없으면 학습 사진으로 잰 값이에요.</translation>
    </message>
    <message>
      <source>Better is</source>
      <translation>좋은 방향</translation>
    </message>
    <message>
      <source>min: smaller is better; max: larger is; auto: known from the value's name.</source>
      <translation>min: 작을수록 좋음, max: 클수록 좋음, auto: 값의 이름으로 알아냄.</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>min</source>
      <translation>min</translation>
    </message>
    <message>
      <source>max</source>
      <translation>max</translation>
    </message>
    <message>
      <source>Epochs without an improvement before training ends.</source>
      <translation>좋아지지 않아도 학습을 끝내지 않고 기다리는 에폭 수.</translation>
    </message>
    <message>
      <source>Start after epoch</source>
      <translation>이 에폭 뒤부터</translation>
    </message>
    <message>
      <source>Epochs to let pass before it begins to watch.</source>
      <translation>지켜보기 시작하기 전에 보낼 에폭 수.</translation>
    </message>
    <message>
      <source>Baseline</source>
      <translation>기준값</translation>
    </message>
    <message>
      <source>Only values better than this count as an improvement. Empty: none.</source>
      <translation>이보다 좋은 값만 개선으로 쳐요. 비우면 없음.</translation>
    </message>
    <message>
      <source>Go back to the best</source>
      <translation>가장 좋은 가중치로</translation>
    </message>
    <message>
      <source>Keras's restore_best_weights: the network ends with its best weights. Here a run keeps the last and the best ones anyway, so that only the Keras script changes.</source>
      <translation>Keras의 restore_best_weights: 신경망이 가장 좋은 가중치로 끝나요. 여기서는 마지막과 가장 좋은 가중치를 늘 함께 남기므로 Keras 스크립트만 달라져요.</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>체크포인트</translation>
    </message>
    <message>
      <source>Which epochs are kept.</source>
      <translation>남길 에폭.</translation>
    </message>
    <message>
      <source>Keep the best by</source>
      <translation>고르는 기준</translation>
    </message>
    <message>
      <source>The epoch with the best value is kept, whatever ends the run.</source>
      <translation>실행이 어떻게 끝나든 이 값이 가장 좋은 에폭을 남겨요.</translation>
    </message>
    <message>
      <source>Keep epochs</source>
      <translation>에폭 남기기</translation>
    </message>
    <message>
      <source>Up to 50 epochs, evenly spread, are kept to look back at and to fork from. It takes 100 MB of the disk at most, and changes nothing of the result.</source>
      <translation>되돌아보거나 갈라져 나갈 수 있게 고르게 퍼진 에폭을 50개까지 남겨요. 디스크를 많아야 100 MB 쓰고, 결과는 바뀌지 않아요.</translation>
    </message>
    <message>
      <source>TensorBoard logs</source>
      <translation>TensorBoard 기록</translation>
    </message>
    <message>
      <source>Writes the curves into the run's folder tensorboard too, to be looked at with tensorboard --logdir. It changes nothing of the result.</source>
      <translation>곡선을 실행의 tensorboard 폴더에도 써서 tensorboard --logdir로 볼 수 있어요. 결과는 바뀌지 않아요.</translation>
    </message>
    <message>
      <source>The lecture</source>
      <translation>강의</translation>
    </message>
    <message>
      <source>One linear layer of 64 units with L2, L1 and dropout, as in the lecture.</source>
      <translation>강의와 같이 64개 노드의 선형 층 하나에 L2, L1, 드롭아웃.</translation>
    </message>
    <message>
      <source>The training loss stays above the validation loss: dropout and the penalties are counted in training. Both fall quickly at first and then creep. The best epoch is rarely the last one.</source>
      <translation>학습 손실이 검증 손실보다 위에 머물러요. 드롭아웃과 벌점이 학습에 들어가기 때문이에요. 둘 다 처음에 빨리 떨어지고 그다음엔 천천히 움직여요. 가장 좋은 에폭은 좀처럼 마지막이 아니에요.</translation>
    </message>
    <message>
      <source>The lecture, cosine restarts</source>
      <translation>강의, 코사인 재시작</translation>
    </message>
    <message>
      <source>The lecture's network with its schedule: from 0.01 down a cosine, again and again.</source>
      <translation>강의의 신경망과 그 계획법: 0.01에서 코사인을 따라 내려가기를 되풀이해요.</translation>
    </message>
    <message>
      <source>The rate glides down and jumps back up, at first after 1,000 steps and then after twice as long each time. With each jump the loss jumps too, and then settles again. The best epoch usually lies just before a restart, where the rate is lowest.</source>
      <translation>학습률이 미끄러져 내려갔다가 뛰어오르는데, 처음에는 1,000스텝 뒤에, 그다음에는 매번 두 배 뒤에 그래요. 뛸 때마다 손실도 뛰었다가 가라앉아요. 가장 좋은 에폭은 대개 학습률이 가장 낮은 재시작 바로 앞에 있어요.</translation>
    </message>
    <message>
      <source>A small convolutional network that learns from photographs and from sketches, for drawing.</source>
      <translation>사진과 스케치로 배우는 작은 합성곱 신경망. 그려 보기에 좋아요.</translation>
    </message>
    <message>
      <source>Draw a piece of clothing before and after: networks that know photographs alone do not understand drawings, this one does. Its training loss counts sketches as well, the validation loss photographs alone, so the two are not to be compared. Set the sketches to 0, and see what becomes of your drawing.</source>
      <translation>학습 앞뒤로 옷을 그려 보세요. 사진만 아는 신경망은 그림을 알아보지 못하지만 이 신경망은 알아봐요. 학습 손실에는 스케치도 들어가고 검증 손실에는 사진만 들어가므로 둘을 비교하지는 마세요. 스케치를 0으로 두면 그림이 어떻게 되는지 보세요.</translation>
    </message>
    <message>
      <source>Softmax only</source>
      <translation>소프트맥스만</translation>
    </message>
    <message>
      <source>No hidden layer at all: 7,850 numbers between the pixels and the classes.</source>
      <translation>은닉층이 없어요: 픽셀과 클래스 사이에 수 7,850개.</translation>
    </message>
    <message>
      <source>How far a network without a hidden layer gets. It is the mark that every larger network has to beat.</source>
      <translation>은닉층이 없는 신경망이 어디까지 가는지 보세요. 더 큰 신경망이 넘어야 할 기준이에요.</translation>
    </message>
    <message>
      <source>Learning rate far too high</source>
      <translation>너무 높은 학습률</translation>
    </message>
    <message>
      <source>The lecture's network with plain gradient descent at a rate of 1: it diverges.</source>
      <translation>강의의 신경망에 기본 경사 하강법, 학습률 1: 발산해요.</translation>
    </message>
    <message>
      <source>Each step jumps over the valley and lands higher on the other side, until the loss is no longer a number and the run ends, often before the first epoch does. Now set the learning rate to 0.01 and train again: nothing else was wrong.</source>
      <translation>스텝마다 골짜기를 뛰어넘어 건너편 더 높은 곳에 떨어지다가, 손실이 더는 수가 아니게 되어 첫 에폭도 끝나기 전에 실행이 끝나곤 해요. 학습률을 0.01로 바꾸고 다시 학습해 보세요. 다른 문제는 없었어요.</translation>
    </message>
    <message>
      <source>Learning rate far too low</source>
      <translation>너무 낮은 학습률</translation>
    </message>
    <message>
      <source>The lecture's network with plain gradient descent at a rate of 0.000001: it hardly moves.</source>
      <translation>강의의 신경망에 기본 경사 하강법, 학습률 0.000001: 거의 움직이지 않아요.</translation>
    </message>
    <message>
      <source>The curves are nearly flat: in 20 epochs the network goes less far than it could in one. Nothing is broken, it would only take forever. Now set the learning rate to 0.01 and compare the first epochs.</source>
      <translation>곡선이 거의 평평해요. 20에폭 동안 가는 거리가 한 에폭에 갈 수 있는 거리보다 짧아요. 고장 난 것은 없고 끝없이 오래 걸릴 뿐이에요. 학습률을 0.01로 바꾸고 첫 에폭들을 비교해 보세요.</translation>
    </message>
    <message>
      <source>Warm-up, then cosine restarts</source>
      <translation>웜업 뒤 코사인 재시작</translation>
    </message>
    <message>
      <source>The rate climbs for 2 epochs to 0.01, then falls along cosines of 4, 8 and 16 epochs.</source>
      <translation>학습률이 2에폭 동안 0.01까지 올라간 뒤 4, 8, 16에폭 길이의 코사인을 따라 내려가요.</translation>
    </message>
    <message>
      <source>Look at the rate beneath the curves: a straight climb, then three waves, each twice as long as the one before. The training loss rises at each restart and falls below its old mark while the rate goes down. The validation loss, too, is lowest towards the end of a wave; with few pictures the later waves overfit.</source>
      <translation>곡선 아래의 학습률을 보세요. 곧게 올라간 뒤 세 개의 물결이 오는데, 매번 앞의 두 배로 길어요. 학습 손실은 다시 시작할 때마다 올랐다가 학습률이 내려가는 동안 이전 기록보다 낮아져요. 검증 손실도 물결의 끝 무렵에 가장 낮아요. 사진이 적으면 뒤쪽 물결은 과적합해요.</translation>
    </message>
    <message>
      <source>All weights begin at zero</source>
      <translation>모든 가중치를 0으로</translation>
    </message>
    <message>
      <source>A hidden layer of 64 units that all begin alike, and stay alike.</source>
      <translation>모두 똑같이 시작해서 똑같이 남는 64개 노드의 은닉층.</translation>
    </message>
    <message>
      <source>All 64 units begin at zero, so they get the same gradient and remain copies of one another: the network has the power of a single unit. The accuracy creeps up and stays far below what 64 different units reach. Choose any random initializer for the two layers and train again.</source>
      <translation>64개 노드가 모두 0에서 시작해 같은 기울기를 받으므로 서로 복사본으로 남아요. 신경망의 힘은 노드 하나와 같아요. 정확도는 천천히 오르지만 서로 다른 노드 64개에는 훨씬 못 미쳐요. 두 층에 아무 무작위 초기화나 고르고 다시 학습해 보세요.</translation>
    </message>
    <message>
      <source>Deep, sigmoid, N(0, 1)</source>
      <translation>깊은 sigmoid, N(0, 1)</translation>
    </message>
    <message>
      <source>Five layers of 100 sigmoids whose weights begin with a spread of 1.</source>
      <translation>표준편차 1로 시작하는 sigmoid 100개의 층 다섯.</translation>
    </message>
    <message>
      <source>Such large weights push nearly every sigmoid to 0 or 1, where it is flat and little can be learnt. The training accuracy still rises, but the validation accuracy falls behind it. Compare with the next three presets: only the initial weights, then the activation, then the weights again are changed.</source>
      <translation>이렇게 큰 가중치는 거의 모든 sigmoid를 0이나 1로 밀어붙여요. 그곳은 평평해서 배울 것이 거의 없어요. 학습 정확도는 그래도 오르지만 검증 정확도는 뒤처져요. 다음 세 프리셋과 비교해 보세요. 초기 가중치만, 그다음 활성화 함수만, 다시 가중치만 달라요.</translation>
    </message>
    <message>
      <source>Deep, sigmoid, Glorot</source>
      <translation>깊은 sigmoid, Glorot</translation>
    </message>
    <message>
      <source>Five layers of 100 sigmoids that begin with Glorot's (Xavier's) smaller weights.</source>
      <translation>Glorot(Xavier)의 더 작은 가중치로 시작하는 sigmoid 100개의 층 다섯.</translation>
    </message>
    <message>
      <source>At first little seems to happen: through five sigmoids only a faint gradient reaches the first layers. Then the accuracy climbs and ends above that of N(0, 1), with training and validation closer together.</source>
      <translation>처음에는 별일이 없어 보여요. sigmoid 다섯 층을 지나면 앞쪽 층에는 희미한 기울기만 닿거든요. 그다음 정확도가 올라 N(0, 1)보다 높게 끝나고, 학습과 검증이 더 가까워요.</translation>
    </message>
    <message>
      <source>Deep, ReLU, Glorot</source>
      <translation>깊은 ReLU, Glorot</translation>
    </message>
    <message>
      <source>Five layers of 100 ReLUs that begin with Glorot's (Xavier's) weights, which are too small for them.</source>
      <translation>ReLU에는 너무 작은 Glorot(Xavier)의 가중치로 시작하는 ReLU 100개의 층 다섯.</translation>
    </message>
    <message>
      <source>A ReLU lets only half of its sums through, and Glorot's weights do not make up for that: activations and gradients lose three tenths of their size in each layer. Five layers still learn, a little later than with He's weights in the next preset; in a much deeper network hardly anything would arrive.</source>
      <translation>ReLU는 합의 절반만 통과시키는데 Glorot의 가중치는 그것을 메우지 않아요. 활성값과 기울기가 층마다 10분의 3씩 줄어요. 다섯 층은 그래도 배우지만 다음 프리셋의 He보다 조금 늦어요. 훨씬 깊은 신경망이라면 거의 아무것도 닿지 않을 거예요.</translation>
    </message>
    <message>
      <source>Deep, ReLU, He</source>
      <translation>깊은 ReLU, He</translation>
    </message>
    <message>
      <source>Five layers of 100 ReLUs that begin with He's weights, which are made for them.</source>
      <translation>ReLU에 맞는 He의 가중치로 시작하는 ReLU 100개의 층 다섯.</translation>
    </message>
    <message>
      <source>It begins at once: after one epoch it is where the sigmoids need several to get. ReLU lets the gradient through, and He's spread keeps the activations alike from layer to layer. It is also sooner to overfit than the sigmoids when there are few pictures.</source>
      <translation>바로 배우기 시작해요. sigmoid가 여러 에폭 걸려 가는 곳에 한 에폭이면 도착해요. ReLU는 기울기를 통과시키고 He의 표준편차는 층이 지나도 활성값을 비슷하게 지켜요. 사진이 적으면 sigmoid보다 먼저 과적합하기도 해요.</translation>
    </message>
    <message>
      <source>Overfitting</source>
      <translation>과적합</translation>
    </message>
    <message>
      <source>Two layers of 256 units, nearly 270,000 weights, and only 500 training pictures.</source>
      <translation>256개 노드의 층 둘, 가중치 약 270,000개, 학습 사진은 500장뿐.</translation>
    </message>
    <message>
      <source>The training accuracy reaches 100 %: the network knows the 500 pictures by heart. The validation loss falls for ten to twenty epochs and then rises, while the training loss goes on towards zero. The gap between the two curves is the overfitting; the next presets try to close it.</source>
      <translation>학습 정확도가 100 %에 닿아요. 신경망이 사진 500장을 외운 거예요. 검증 손실은 10~20에폭 동안 떨어진 뒤 오르고, 학습 손실은 계속 0을 향해 가요. 두 곡선 사이의 틈이 과적합이에요. 다음 프리셋들이 이 틈을 좁혀 봐요.</translation>
    </message>
    <message>
      <source>Overfitting, with L2</source>
      <translation>과적합, L2</translation>
    </message>
    <message>
      <source>Two layers of 256 units, 500 pictures, and an L2 penalty of 0.01 on the weights.</source>
      <translation>256개 노드의 층 둘, 사진 500장, 가중치에 0.01의 L2 벌점.</translation>
    </message>
    <message>
      <source>Both losses begin high, since the penalty is counted in them, and fall together for much longer. The validation loss no longer turns upwards for good, and the gap between the accuracies is smaller than in plain overfitting.</source>
      <translation>벌점이 들어가서 두 손실이 높게 시작하고, 훨씬 오래 함께 떨어져요. 검증 손실이 끝내 위로 돌아서지는 않고, 두 정확도의 틈도 그냥 과적합일 때보다 작아요.</translation>
    </message>
    <message>
      <source>Overfitting, with L1</source>
      <translation>과적합, L1</translation>
    </message>
    <message>
      <source>Two layers of 256 units, 500 pictures, and an L1 penalty of 0.001 on the weights.</source>
      <translation>256개 노드의 층 둘, 사진 500장, 가중치에 0.001의 L1 벌점.</translation>
    </message>
    <message>
      <source>As with L2 the losses begin high and fall together, and the training accuracy no longer reaches 100 %. L1 takes the same small amount from every weight, large or small, so that many of them end up next to zero.</source>
      <translation>L2처럼 두 손실이 높게 시작해 함께 떨어지고, 학습 정확도는 더는 100 %에 닿지 않아요. L1은 크든 작든 모든 가중치에서 같은 양을 조금씩 빼므로 많은 가중치가 0 가까이에서 끝나요.</translation>
    </message>
    <message>
      <source>Overfitting, with dropout</source>
      <translation>과적합, 드롭아웃</translation>
    </message>
    <message>
      <source>Two layers of 256 units, 500 pictures, and half of the units left out in each step.</source>
      <translation>256개 노드의 층 둘, 사진 500장, 스텝마다 노드의 절반을 빼요.</translation>
    </message>
    <message>
      <source>The training accuracy now climbs slowly, because half of the network is missing each time, and at first it is even below the validation accuracy. The validation loss stays low for much longer before it begins to rise.</source>
      <translation>매번 신경망의 절반이 빠지므로 학습 정확도가 천천히 오르고, 처음에는 검증 정확도보다도 낮아요. 검증 손실은 훨씬 오래 낮게 머문 뒤에야 오르기 시작해요.</translation>
    </message>
    <message>
      <source>Overfitting, with early stopping</source>
      <translation>과적합, 조기 종료</translation>
    </message>
    <message>
      <source>Two layers of 256 units, 500 pictures, ended after 5 epochs without improvement.</source>
      <translation>256개 노드의 층 둘, 사진 500장, 5에폭 동안 좋아지지 않으면 끝.</translation>
    </message>
    <message>
      <source>The curves are those of plain overfitting, cut off soon after the validation loss has turned. The best weights are put back at the end, so that last and best are the same. The cheapest remedy of all: it even saves time.</source>
      <translation>그냥 과적합의 곡선이 검증 손실이 돌아선 직후에 잘린 모습이에요. 끝에 가장 좋은 가중치를 되돌려 놓아서 마지막과 가장 좋은 것이 같아요. 가장 값싼 방법이고 시간도 아껴요.</translation>
    </message>
    <message>
      <source>Overfitting, with everything</source>
      <translation>과적합, 모두 함께</translation>
    </message>
    <message>
      <source>Two layers of 256 units, 500 pictures, a little L1 and L2, dropout and early stopping.</source>
      <translation>256개 노드의 층 둘, 사진 500장, 약한 L1과 L2, 드롭아웃, 조기 종료.</translation>
    </message>
    <message>
      <source>The two curves stay much closer together than in plain overfitting. Early stopping seldom has to act, because the validation loss keeps falling. Is the accuracy better as well? Compare the runs: more pictures would help more.</source>
      <translation>두 곡선이 그냥 과적합일 때보다 훨씬 가까이 있어요. 검증 손실이 계속 떨어져서 조기 종료가 나설 일이 드물어요. 정확도도 더 좋을까요? 실행들을 비교해 보세요. 사진을 늘리면 더 도움이 돼요.</translation>
    </message>
    <message>
      <source>T-shirt/top</source>
      <translation>티셔츠/상의</translation>
    </message>
    <message>
      <source>Trouser</source>
      <translation>바지</translation>
    </message>
    <message>
      <source>Pullover</source>
      <translation>스웨터</translation>
    </message>
    <message>
      <source>Dress</source>
      <translation>원피스</translation>
    </message>
    <message>
      <source>Coat</source>
      <translation>코트</translation>
    </message>
    <message>
      <source>Sandal</source>
      <translation>샌들</translation>
    </message>
    <message>
      <source>Shirt</source>
      <translation>셔츠</translation>
    </message>
    <message>
      <source>Sneaker</source>
      <translation>운동화</translation>
    </message>
    <message>
      <source>Bag</source>
      <translation>가방</translation>
    </message>
    <message>
      <source>Ankle boot</source>
      <translation>앵클부츠</translation>
    </message>
    <message>
      <source>usual are {0} to {1}</source>
      <translation>보통 {0}~{1}</translation>
    </message>
    <message>
      <source>High for {0}: the loss may jump or run off; {1}.</source>
      <translation>{0}에는 높아요. 손실이 튀거나 달아날 수 있어요({1}).</translation>
    </message>
    <message>
      <source>Makes {0} steps in all: smaller batches or more epochs learn more.</source>
      <translation>모두 {0}스텝이에요. 배치를 줄이거나 에폭을 늘리면 더 배워요.</translation>
    </message>
    <message>
      <source>One picture has no spread to normalise: take larger batches.</source>
      <translation>사진 한 장은 정규화할 것이 없어요. 배치를 키우세요.</translation>
    </message>
    <message>
      <source>Linear: it makes one linear layer together with the next.</source>
      <translation>linear: 다음 층과 합쳐 하나의 선형 층이 돼요.</translation>
    </message>
    <message>
      <source>Low for {0}: it will learn slowly; {1}.</source>
      <translation>{0}에는 낮아요. 천천히 배워요({1}).</translation>
    </message>
    <message>
      <source>Smaller is better for {0}: choose auto.</source>
      <translation>{0}은(는) 작을수록 좋아요. auto를 고르세요.</translation>
    </message>
    <message>
      <source>The training {0} gets better even while the network overfits.</source>
      <translation>신경망이 과적합해도 학습 {0}은(는) 계속 좋아져요.</translation>
    </message>
    <message>
      <source>Ends the training before the rate can drop, after {0} epochs.</source>
      <translation>학습률이 {0}에폭 뒤 떨어지기도 전에 학습이 끝나요.</translation>
    </message>
    <message>
      <source>Linear throughout: it can do no more than softmax regression.</source>
      <translation>모두 linear: 소프트맥스 회귀보다 더 할 수 있는 것이 없어요.</translation>
    </message>
    <message>
      <source>Each sigmoid shrinks the gradient to a quarter or less; here are {0}.</source>
      <translation>sigmoid마다 기울기가 4분의 1 이하로 줄어요. 여기에는 {0}개 있어요.</translation>
    </message>
    <message>
      <source>With this momentum, steps grow to {0} times their length.</source>
      <translation>이 모멘텀이면 스텝이 {0}배로 길어져요.</translation>
    </message>
    <message>
      <source>At 1 it never slows down: 0.9 is usual.</source>
      <translation>1이면 느려지지 않아요. 보통 0.9예요.</translation>
    </message>
    <message>
      <source>As in the lecture. But it helps to choose the best epoch, so its score flatters: held_out keeps it fair.</source>
      <translation>강의와 같아요. 하지만 가장 좋은 에폭을 고르는 데 쓰여 점수가 후해져요. held_out이 공정해요.</translation>
    </message>
    <message>
      <source>Larger is better for {0}: choose auto.</source>
      <translation>{0}은(는) 클수록 좋아요. auto를 고르세요.</translation>
    </message>
    <message>
      <source>Too long to end a training of {0} epochs early.</source>
      <translation>{0}에폭 학습을 일찍 끝내기에는 너무 길어요.</translation>
    </message>
    <message>
      <source>More is held out than is learnt from.</source>
      <translation>배우는 것보다 떼어 둔 것이 많아요.</translation>
    </message>
    <message>
      <source>Leaves about {0} of {1} units a step.</source>
      <translation>스텝마다 노드 {1}개 중 약 {0}개가 남아요.</translation>
    </message>
    <message>
      <source>So strong that little else will be learnt.</source>
      <translation>너무 강해서 다른 것은 거의 배우지 못해요.</translation>
    </message>
    <message>
      <source>Steps of the learning rate {0} were too long.</source>
      <translation>학습률 {0}의 스텝이 너무 길었어요.</translation>
    </message>
    <message>
      <source>The learning rate {0} is high for {1}, which is usually given {2} at most.</source>
      <translation>학습률 {0}은(는) {1}에 높아요. 보통 많아야 {2}예요.</translation>
    </message>
    <message>
      <source>The weights of {0} begin far apart, so the numbers grow from layer to layer.</source>
      <translation>{0}의 가중치가 넓게 퍼져 시작해서 층을 지날수록 수가 커져요.</translation>
    </message>
    <message>
      <source>Steps of the learning rate {0} were too long for the gradients, and nothing clips them.</source>
      <translation>학습률 {0}의 스텝이 기울기에 비해 너무 길었고, 기울기를 자르지도 않았어요.</translation>
    </message>
    <message>
      <source>hidden layer {0}</source>
      <translation>은닉층 {0}</translation>
    </message>
    <message>
      <source>the output layer</source>
      <translation>출력층</translation>
    </message>
    <message>
      <source>The experiment</source>
      <translation>이 실험</translation>
    </message>
    <message>
      <source>{0} is not an experiment: it should be a JSON object.</source>
      <translation>{0}: 실험이 아니에요. JSON 객체여야 해요.</translation>
    </message>
    <message>
      <source>{0} was made by a newer fmgui (schema version {1}, this one reads up to {2}): update fmgui to open it.</source>
      <translation>{0}: 더 새로운 fmgui로 만들었어요(스키마 버전 {1}, 이 프로그램은 {2}까지). 열려면 fmgui를 업데이트하세요.</translation>
    </message>
    <message>
      <source>{0} is not valid JSON: {1}.</source>
      <translation>{0}: 올바른 JSON이 아니에요: {1}.</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>수</translation>
    </message>
    <message>
      <source>a finite number</source>
      <translation>유한한 수</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 또는 false</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>글자</translation>
    </message>
    <message>
      <source>a text that is not empty</source>
      <translation>비어 있지 않은 글자</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>목록</translation>
    </message>
    <message>
      <source>a list that is not empty</source>
      <translation>비어 있지 않은 목록</translation>
    </message>
    <message>
      <source>an object with named settings</source>
      <translation>이름 있는 설정의 객체</translation>
    </message>
    <message>
      <source>{0} {1}, not {2}.{3}</source>
      <translation>{0}: {1}. 지금은 {2}.{3}</translation>
    </message>
    <message>
      <source>must be right ({0})</source>
      <translation>올바르지 않아요({0})</translation>
    </message>
    <message>
      <source>must be greater than {}</source>
      <translation>{}보다 커야 해요</translation>
    </message>
    <message>
      <source>must be at least {}</source>
      <translation>{} 이상이어야 해요</translation>
    </message>
    <message>
      <source>must be less than {}</source>
      <translation>{}보다 작아야 해요</translation>
    </message>
    <message>
      <source>must be at most {}</source>
      <translation>{} 이하여야 해요</translation>
    </message>
    <message>
      <source> Did you mean {0}?</source>
      <translation> {0}을(를) 뜻했나요?</translation>
    </message>
    <message>
      <source>there is no setting {0}.{1}</source>
      <translation>{0} 설정은 없어요.{1}</translation>
    </message>
    <message>
      <source>{0}.kind must be one of {1}, not {2}.{3}</source>
      <translation>{0}.kind는 {1} 중 하나여야 해요. 지금은 {2}.{3}</translation>
    </message>
    <message>
      <source>{0} needs a kind that says which one it is.</source>
      <translation>{0}: 어떤 것인지 알려 주는 kind가 필요해요.</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>{0}: 없어요.</translation>
    </message>
    <message>
      <source>must have at most {0} entries</source>
      <translation>항목이 많아야 {0}개여야 해요</translation>
    </message>
    <message>
      <source>must have at most {0} letters</source>
      <translation>글자가 많아야 {0}자여야 해요</translation>
    </message>
    <message>
      <source>must be {0}</source>
      <translation>{0}여야 해요</translation>
    </message>
    <message>
      <source>must be one of {0}</source>
      <translation>{0} 중 하나여야 해요</translation>
    </message>
    <message>
      <source> or </source>
      <translation> 또는 </translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}.</source>
      <translation>{0}: 쓸 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} is not a lesson: it is far too large.</source>
      <translation>{0}: 수업이 아니에요. 지나치게 커요.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0}: 읽을 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} is not a lesson: save it as UTF-8 text.</source>
      <translation>{0}: 수업이 아니에요. UTF-8 글로 저장하세요.</translation>
    </message>
    <message>
      <source>{0}, line {1}: this is not TOML: {2}.</source>
      <translation>{0}, {1}번째 줄: TOML이 아니에요: {2}.</translation>
    </message>
    <message>
      <source>{0}, line {1}: {2}</source>
      <translation>{0}, {1}번째 줄: {2}</translation>
    </message>
    <message>
      <source>{0}, line {1}: step.{2}.set: {3}</source>
      <translation>{0}, {1}번째 줄: step.{2}.set: {3}</translation>
    </message>
    <message>
      <source>There is no page {0}.{1} Known are: {2}.</source>
      <translation>{0} 페이지는 없어요.{1} 있는 것: {2}.</translation>
    </message>
    <message>
      <source>A question needs two choices or more, and choices need a question.</source>
      <translation>질문에는 답(choice)이 둘 이상 필요하고, 답에는 질문이 필요해요.</translation>
    </message>
    <message>
      <source>One of the choices must be right.</source>
      <translation>답 중 하나는 맞아야(right) 해요.</translation>
    </message>
    <message>
      <source>Put convolutional layers before dense ones: they need a picture.</source>
      <translation>합성곱 층은 Dense 층보다 앞에 두세요. 사진이 필요해요.</translation>
    </message>
    <message>
      <source>There is too much pooling: nothing is left of the 28×28 picture.</source>
      <translation>풀링이 너무 많아요. 28×28 사진이 남지 않아요.</translation>
    </message>
    <message>
      <source>Choose only one way of clipping: by value, by norm or by global norm.</source>
      <translation>자르는 방법은 값, 노름, 전체 노름 중 하나만 고르세요.</translation>
    </message>
    <message>
      <source>There is no setting {0}.{1}</source>
      <translation>{0} 설정은 없어요.{1}</translation>
    </message>
    <message>
      <source>{0} is not a setting: write it as path=value, e.g. training.epochs=5.</source>
      <translation>{0}: 설정이 아니에요. path=value처럼 쓰세요. 예: training.epochs=5.</translation>
    </message>
    <message>
      <source>There is no preset {0}.{1} Known are: {2}.</source>
      <translation>{0} 프리셋은 없어요.{1} 있는 것: {2}.</translation>
    </message>
    <message>
      <source>The preset {0}</source>
      <translation>프리셋 {0}</translation>
    </message>
    <message>
      <source>The training ends before the warm-up does.</source>
      <translation>웜업이 끝나기 전에 학습이 끝나요.</translation>
    </message>
    <message>
      <source>The rate is 0 from epoch {0} on: nothing is learnt after it.</source>
      <translation>에폭 {0}부터 학습률이 0이라 그 뒤로는 배우지 않아요.</translation>
    </message>
    <message>
      <source>Above the learning rate: the rate will climb.</source>
      <translation>학습률보다 높아서 학습률이 올라가요.</translation>
    </message>
    <message>
      <source>The training ends before this is over.</source>
      <translation>이것이 끝나기 전에 학습이 끝나요.</translation>
    </message>
    <message>
      <source>Too long for the rate to drop within {0} epochs.</source>
      <translation>{0}에폭 안에 학습률이 떨어지기에는 너무 길어요.</translation>
    </message>
    <message>
      <source>The learning rate is no higher: it will never drop.</source>
      <translation>학습률이 이보다 높지 않아서 절대 떨어지지 않아요.</translation>
    </message>
    <message>
      <source>“Drop every” must be longer than 0.</source>
      <translation>“떨어지는 간격”은 0보다 길어야 해요.</translation>
    </message>
    <message>
      <source>“Decay length” must be longer than 0.</source>
      <translation>“감소 길이”는 0보다 길어야 해요.</translation>
    </message>
    <message>
      <source>“First period” must be longer than 0.</source>
      <translation>“첫 주기”는 0보다 길어야 해요.</translation>
    </message>
    <message>
      <source> degrees</source>
      <translation>도</translation>
    </message>
    <message>
      <source>{0} are no values: write them as 0.1, 0.01, 0.001.</source>
      <translation>{0}: 값이 아니에요. 0.1, 0.01, 0.001처럼 쓰세요.</translation>
    </message>
    <message>
      <source>A sweep needs one seed at least.</source>
      <translation>시드가 적어도 하나 필요해요.</translation>
    </message>
    <message>
      <source>{0} trainings are too many: {1} are the most.</source>
      <translation>학습 {0}번은 너무 많아요. 많아야 {1}번이에요.</translation>
    </message>
    <message>
      <source>The seed is varied by the number of seeds, not by its values.</source>
      <translation>시드는 값이 아니라 시드의 수로 바꿔요.</translation>
    </message>
    <message>
      <source>{0} is varied twice: name it once, with all its values.</source>
      <translation>{0}을(를) 두 번 바꿔요. 한 번만 적고 값을 모두 쓰세요.</translation>
    </message>
    <message>
      <source>hidden {0} {1}</source>
      <translation>은닉층 {0} {1}</translation>
    </message>
    <message>
      <source>output {0}</source>
      <translation>출력층 {0}</translation>
    </message>
    <message>
      <source>bias {0}</source>
      <translation>편향 {0}</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>{0} 단위 {1}</translation>
    </message>
    <message>
      <source>no {0}</source>
      <translation>{0} 없음</translation>
    </message>
    <message>
      <source>{0} settings changed</source>
      <translation>바꾼 설정 {0}개</translation>
    </message>
    <message>
      <source>{0} hidden layers</source>
      <translation>은닉층 {0}개</translation>
    </message>
    <message>
      <source>without hidden layers</source>
      <translation>은닉층 없음</translation>
    </message>
    <message>
      <source>an experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>leaky ReLU</source>
      <translation>leaky ReLU</translation>
    </message>
    <message>
      <source>That is {0} times {1}'s: {2}.</source>
      <translation>{1}의 {0}배예요: {2}.</translation>
    </message>
    <message>
      <source>With {0}, {1} is the usual choice: σ = {2}.</source>
      <translation>{0}에는 보통 {1}을(를) 써요: σ = {2}.</translation>
    </message>
    <message>
      <source>Its units begin alike and get the same gradient: they stay alike for ever.</source>
      <translation>노드들이 똑같이 시작해 같은 기울기를 받아요. 영원히 똑같아요.</translation>
    </message>
    <message>
      <source>The layer before begins alike as well, and nothing sets its units apart.</source>
      <translation>앞 층도 똑같이 시작해서 노드들을 구별할 것이 없어요.</translation>
    </message>
    <message>
      <source>σ = {0} here. Zero is nearly always right for biases.</source>
      <translation>여기서 σ = {0}. 편향은 거의 언제나 0이 맞아요.</translation>
    </message>
    <message>
      <source>σ = {0} here. {1}</source>
      <translation>여기서 σ = {0}. {1}</translation>
    </message>
    <message>
      <source>Batch normalisation evens the scale out.</source>
      <translation>배치 정규화가 크기를 고르게 맞춰요.</translation>
    </message>
    <message>
      <source>Very narrow: signals fade on their way. {0} has {1}.</source>
      <translation>너무 좁아서 신호가 가는 길에 사라져요. {0}은(는) {1}이에요.</translation>
    </message>
    <message>
      <source>{0} saturates, and its gradient vanishes</source>
      <translation>{0}이(가) 포화되어 기울기가 사라져요</translation>
    </message>
    <message>
      <source>Linear units do well with Glorot and with He.</source>
      <translation>linear에는 Glorot도 He도 좋아요.</translation>
    </message>
    <message>
      <source>{0} goes well with {1}.</source>
      <translation>{0}은(는) {1}과(와) 잘 맞아요.</translation>
    </message>
    <message>
      <source>Only the random biases tell its units apart.</source>
      <translation>무작위 편향만이 노드들을 구별해요.</translation>
    </message>
    <message>
      <source>ReLU then gives 0 and passes no gradient: the layer never learns.</source>
      <translation>그러면 ReLU가 0을 내고 기울기가 통하지 않아요. 이 층은 배우지 못해요.</translation>
    </message>
    <message>
      <source>Its units begin alike; only the next layer's random weights tell them apart.</source>
      <translation>노드들이 똑같이 시작하고, 다음 층의 무작위 가중치만이 구별해요.</translation>
    </message>
    <message>
      <source>The next layer is 0 as well: no gradient passes, and neither ever learns.</source>
      <translation>다음 층도 0이라 기울기가 통하지 않고, 둘 다 배우지 못해요.</translation>
    </message>
    <message>
      <source>Its units begin alike; only dropout's chance tells them apart.</source>
      <translation>노드들이 똑같이 시작하고, 드롭아웃의 우연만이 구별해요.</translation>
    </message>
    <message>
      <source>Fine without a hidden layer: each class gets a gradient of its own.</source>
      <translation>은닉층이 없으면 괜찮아요. 클래스마다 제 기울기를 받아요.</translation>
    </message>
    <message>
      <source>It works, but the layers before get no gradient in the first step.</source>
      <translation>되기는 하지만 첫 스텝에 앞 층들이 기울기를 받지 못해요.</translation>
    </message>
    <message>
      <source>the network begins very sure, and mostly wrong</source>
      <translation>신경망이 크게 확신하며 대부분 틀린 채 시작해요</translation>
    </message>
    <message>
      <source>values and gradients grow from layer to layer</source>
      <translation>값과 기울기가 층을 지날수록 커져요</translation>
    </message>
    <message>
      <source>use the built-in drawn clothes, which need no network, or choose a folder with the four files, for example on a USB stick.</source>
      <translation>네트워크가 필요 없는 내장 옷 그림을 쓰거나, USB 같은 곳에 파일 네 개가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
      <source>None of the servers gave a right copy of {0} ({1}); try again later, {2}</source>
      <translation>어느 서버도 {0}의 올바른 사본을 주지 않았어요({1}). 나중에 다시 하거나, {2}</translation>
    </message>
    <message>
      <source>Fashion-MNIST cannot be written to {0} ({1}); {2}</source>
      <translation>Fashion-MNIST를 {0}에 쓸 수 없어요({1}). {2}</translation>
    </message>
    <message>
      <source>There is no room for the {0} MB of Fashion-MNIST in {1}; free some and try again, {2}</source>
      <translation>{1}에 Fashion-MNIST {0} MB가 들어갈 자리가 없어요. 자리를 비우고 다시 하거나, {2}</translation>
    </message>
    <message>
      <source>no answer came</source>
      <translation>답이 오지 않음</translation>
    </message>
    <message>
      <source>Fashion-MNIST cannot be downloaded because none of its servers can be reached; </source>
      <translation>어느 서버에도 닿지 않아 Fashion-MNIST를 내려받을 수 없어요. </translation>
    </message>
    <message>
      <source>Fashion-MNIST cannot be kept in {0} because writing there is not allowed; </source>
      <translation>{0}에 쓸 권한이 없어 Fashion-MNIST를 둘 수 없어요. </translation>
    </message>
    <message>
      <source>it broke off</source>
      <translation>도중에 끊김</translation>
    </message>
    <message>
      <source>it is no longer wanted</source>
      <translation>더는 필요하지 않음</translation>
    </message>
    <message>
      <source>its checksum is wrong</source>
      <translation>체크섬이 틀림</translation>
    </message>
    <message>
      <source>The download was cancelled; nothing of it was kept.</source>
      <translation>내려받기를 취소했어요. 남긴 것은 없어요.</translation>
    </message>
    <message>
      <source>the answer was {0}</source>
      <translation>답: {0}</translation>
    </message>
    <message>
      <source>it is longer than it should be</source>
      <translation>너무 김</translation>
    </message>
    <message>
      <source>built-in drawn clothes</source>
      <translation>내장된 옷 그림</translation>
    </message>
    <message>
      <source>{0} claims to hold {1} numbers, far more than a data set has; it seems damaged, so copy or download it again.</source>
      <translation>{0}: 수가 {1}개라는데 데이터셋보다 훨씬 많아요. 손상된 것 같으니 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} should hold {1} numbers but ends after {2}; copy or download it again.</source>
      <translation>{0}: 수가 {1}개여야 하는데 {2}개에서 끝나요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} goes on after the {1} numbers that its header tells of; copy or download it again.</source>
      <translation>{0}: 헤더에 적힌 {1}개 뒤에도 수가 더 있어요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>an array of uint8 in 1 to 3 dimensions is needed, not {0} in {1}</source>
      <translation>1~3차원의 uint8 배열이 필요해요. {1}에 {0}은(는) 안 돼요</translation>
    </message>
    <message>
      <source>{0} breaks off before its gzip packing ends; copy or download it again.</source>
      <translation>{0}: gzip 압축이 끝나기 전에 끊겨요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} goes on for {1} bytes after its gzip packing ends; copy or download it again.</source>
      <translation>{0}: gzip 압축이 끝난 뒤 {1}바이트가 더 있어요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0}: 비어 있어요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} is not an IDX file: it should begin with the bytes 00 00, but begins with {1}.</source>
      <translation>{0}: IDX 파일이 아니에요. 바이트 00 00으로 시작해야 하는데 {1}(으)로 시작해요.</translation>
    </message>
    <message>
      <source>{0} ends within its header; copy or download it again.</source>
      <translation>{0}: 헤더에서 끝나요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{0} holds numbers of the type 0x{1}; pictures and labels are unsigned bytes, type 0x08.</source>
      <translation>{0}: 수의 종류가 0x{1}이에요. 사진과 레이블은 부호 없는 바이트, 0x08이에요.</translation>
    </message>
    <message>
      <source>{0} claims to have {1} dimensions; pictures have 3 and labels 1.</source>
      <translation>{0}: 차원이 {1}개라고 해요. 사진은 3, 레이블은 1이에요.</translation>
    </message>
    <message>
      <source>{0} holds no pictures; choose a folder with {1} and {2}.gz.</source>
      <translation>{0}: 사진이 없어요. {1}과(와) {2}.gz가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
      <source>{0} lacks {1}; copy what is missing there too.</source>
      <translation>{0}: {1}이(가) 없어요. 빠진 것도 그곳에 복사하세요.</translation>
    </message>
    <message>
      <source>{0} should hold pictures, in 3 dimensions, but has {1}; it may be a file of labels under a wrong name.</source>
      <translation>{0}: 3차원의 사진이어야 하는데 {1}이에요. 이름이 잘못된 레이블 파일일 수 있어요.</translation>
    </message>
    <message>
      <source>{0} holds pictures of {1}×{2} pixels; 28×28 are needed.</source>
      <translation>{0}: {1}×{2} 픽셀의 사진이에요. 28×28이 필요해요.</translation>
    </message>
    <message>
      <source>{0} holds no pictures; at least one is needed.</source>
      <translation>{0}: 사진이 없어요. 적어도 한 장이 필요해요.</translation>
    </message>
    <message>
      <source>{0} should hold labels, in 1 dimension, but has {1}; it may be a file of pictures under a wrong name.</source>
      <translation>{0}: 1차원의 레이블이어야 하는데 {1}이에요. 이름이 잘못된 사진 파일일 수 있어요.</translation>
    </message>
    <message>
      <source>{0} holds {1} pictures but {2} {3} labels; take both from the same data set.</source>
      <translation>{0}: 사진은 {1}장인데 레이블이 {3} {2}개예요. 둘 다 같은 데이터셋에서 가져오세요.</translation>
    </message>
    <message>
      <source>{0} holds the label {1} for picture {2}; labels go from 0 to {3}.</source>
      <translation>{0}: {2}번째 사진의 레이블이 {1}이에요. 레이블은 0부터 {3}까지예요.</translation>
    </message>
    <message>
      <source>{0} is too big to be read ({1} GB).</source>
      <translation>{0}: 너무 커서 읽을 수 없어요({1} GB).</translation>
    </message>
    <message>
      <source>{0} is damaged and cannot be unpacked; copy or download it again.</source>
      <translation>{0}: 손상되어 풀 수 없어요. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>There is no folder {0}; choose one that holds Fashion-MNIST.</source>
      <translation>{0} 폴더가 없어요. Fashion-MNIST가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
      <source>{0} is a file; choose the folder that holds the four IDX files.</source>
      <translation>{0}: 파일이에요. IDX 파일 네 개가 있는 폴더를 고르세요.</translation>
    </message>
    <message>
      <source> and </source>
      <translation>, </translation>
    </message>
    <message>
      <source>{0} has more than {1} million pixels; save a smaller copy of it and choose that.</source>
      <translation>{0}: 픽셀이 {1}백만 개가 넘어요. 더 작게 저장해서 고르세요.</translation>
    </message>
    <message>
      <source>{0} is a folder; choose a single picture in it.</source>
      <translation>{0}: 폴더예요. 그 안의 사진 하나를 고르세요.</translation>
    </message>
    <message>
      <source>There is no file {0}; check its name and folder.</source>
      <translation>{0} 파일이 없어요. 이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
      <source>{0} is only {1} × {2} pixels; choose a picture of at least {3} × {4}.</source>
      <translation>{0}: {1} × {2} 픽셀뿐이에요. 적어도 {3} × {4}인 사진을 고르세요.</translation>
    </message>
    <message>
      <source>{0} is a moving picture; save one moment of it, and choose that.</source>
      <translation>{0}: 움직이는 그림입니다. 한 장면을 그림으로 저장해서 고르세요.</translation>
    </message>
    <message>
      <source>{0} has colours for printing (CMYK); save it in colours for a screen (RGB).</source>
      <translation>{0}: 인쇄용 색(CMYK)으로 된 그림입니다. 화면용 색(RGB)으로 저장하세요.</translation>
    </message>
    <message>
      <source>{0} may not be read; check the file's permissions.</source>
      <translation>{0}: 읽을 권한이 없어요. 파일 권한을 확인하세요.</translation>
    </message>
    <message>
      <source>{0} is not a picture; choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.</source>
      <translation>{0}: 사진이 아니에요. PNG, JPEG, WebP, GIF, BMP, TIFF 파일을 고르세요.</translation>
    </message>
    <message>
      <source>{0} is damaged or cut short; copy or save it once more.</source>
      <translation>{0}: 손상되었거나 잘렸어요. 다시 복사하거나 저장하세요.</translation>
    </message>
    <message>
      <source> with my drawings</source>
      <translation> + 내 그림</translation>
    </message>
    <message>
      <source>No drawing is kept yet: draw something and keep it first.</source>
      <translation>아직 남긴 그림이 없어요. 먼저 그려서 남기세요.</translation>
    </message>
    <message>
      <source>“{0}” has drawings of yours already: choose the one without them first.</source>
      <translation>“{0}”에는 이미 내 그림이 있어요. 먼저 그림이 없는 것을 고르세요.</translation>
    </message>
    <message>
      <source>{0} cannot be written to ({1}): make room there.</source>
      <translation>{0}에 쓸 수 없어요({1}). 자리를 비우세요.</translation>
    </message>
    <message>
      <source>{0} cannot be removed: {1}.</source>
      <translation>{0}: 지울 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} is not a folder: give the folder of the four files, or {1}.</source>
      <translation>{0}: 폴더가 아니에요. 파일 네 개가 있는 폴더나 {1}을(를) 주세요.</translation>
    </message>
    <message>
      <source>Keras's cache</source>
      <translation>Keras의 캐시</translation>
    </message>
    <message>
      <source>The earlier download</source>
      <translation>이전에 내려받은 것</translation>
    </message>
    <message>
      <source>The folder chosen last</source>
      <translation>지난번에 고른 폴더</translation>
    </message>
    <message>
      <source>FMGUI_DATA names a folder that cannot be used: {0}</source>
      <translation>FMGUI_DATA의 폴더를 쓸 수 없어요: {0}</translation>
    </message>
    <message>
      <source>{0} was passed over: {1}</source>
      <translation>{0}: 건너뛰었어요: {1}</translation>
    </message>
    <message>
      <source>A name occurs twice.</source>
      <translation>이름이 두 번 나와요.</translation>
    </message>
    <message>
      <source>Something is compressed.</source>
      <translation>압축된 것이 있어요.</translation>
    </message>
    <message>
      <source>The arrays are larger than their file.</source>
      <translation>배열이 파일보다 커요.</translation>
    </message>
    <message>
      <source>An unknown version.</source>
      <translation>알 수 없는 버전이에요.</translation>
    </message>
    <message>
      <source>Another size than its shape says.</source>
      <translation>크기가 모양과 달라요.</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0}: 손상됐어요.</translation>
    </message>
    <message>
      <source>{0} is not a history: it has no column {1}.</source>
      <translation>{0}: 기록이 아니에요. {1} 열이 없어요.</translation>
    </message>
    <message>
      <source>{0} is damaged: a row of it is not all numbers.</source>
      <translation>{0}: 손상됐어요. 수가 아닌 줄이 있어요.</translation>
    </message>
    <message>
      <source>{0} is not a run: {1} does not belong into one.</source>
      <translation>{0}: 실행이 아니에요. {1}은(는) 실행에 들어가지 않아요.</translation>
    </message>
    <message>
      <source>{0} is damaged: a name occurs twice in it.</source>
      <translation>{0}: 손상됐어요. 이름이 두 번 나와요.</translation>
    </message>
    <message>
      <source>{0} is not a run: there is no experiment.json in it.</source>
      <translation>{0}: 실행이 아니에요. experiment.json이 없어요.</translation>
    </message>
    <message>
      <source>{0} is not a run: something in it is no plain file.</source>
      <translation>{0}: 실행이 아니에요. 보통 파일이 아닌 것이 들어 있어요.</translation>
    </message>
    <message>
      <source>{0} is locked by a password: ask for it without one.</source>
      <translation>{0}: 암호가 걸려 있어요. 암호 없는 것을 받으세요.</translation>
    </message>
    <message>
      <source>{0} is not a run: what is in it is far too large.</source>
      <translation>{0}: 실행이 아니에요. 내용이 지나치게 커요.</translation>
    </message>
    <message>
      <source>{0} cannot be imported: {1}.</source>
      <translation>{0}: 가져올 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} is damaged, or is not a run.</source>
      <translation>{0}: 손상됐거나 실행이 아니에요.</translation>
    </message>
    <message>
      <source>{0} cannot be imported: {1}</source>
      <translation>{0}: 가져올 수 없어요: {1}</translation>
    </message>
    <message>
      <source>Larger than it says.</source>
      <translation>적힌 것보다 커요.</translation>
    </message>
    <message>
      <source>{0} is of another network.</source>
      <translation>{0}: 다른 신경망의 것이에요.</translation>
    </message>
    <message>
      <source>{0} is damaged: it is far too large.</source>
      <translation>{0}: 손상됐어요. 지나치게 커요.</translation>
    </message>
    <message>
      <source>{0} is damaged: it is not text.</source>
      <translation>{0}: 손상됐어요. 글자가 아니에요.</translation>
    </message>
    <message>
      <source>{0} is damaged near line {1}.</source>
      <translation>{0}: {1}번째 줄 근처가 손상됐어요.</translation>
    </message>
    <message>
      <source>{0} has not kept epoch {1}.</source>
      <translation>{0}: 에폭 {1}은(는) 남기지 않았어요.</translation>
    </message>
    <message>
      <source> by another program</source>
      <translation>, 다른 프로그램에서</translation>
    </message>
    <message>
      <source> by process {0} on {1}</source>
      <translation>, {1}의 프로세스 {0}에서</translation>
    </message>
    <message>
      <source>{0} is being trained{1}: wait, or stop it there.</source>
      <translation>{0}: 학습하고 있어요{1}. 기다리거나 그곳에서 멈추세요.</translation>
    </message>
    <message>
      <source>A fork begins with the weights that were there: it cannot have other layers or sizes. Train this as a new run.</source>
      <translation>갈라낸 실행은 그때의 가중치로 시작하므로 층이나 크기가 다를 수 없어요. 새 실행으로 학습하세요.</translation>
    </message>
    <message>
      <source>The fork begins after epoch {0}: plan more than {1} epochs.</source>
      <translation>에폭 {0} 뒤에서 갈라내요. {1}보다 많은 에폭을 계획하세요.</translation>
    </message>
    <message>
      <source>{0} cannot be forked from epoch {1}. It has kept: {2}.</source>
      <translation>{0}: 에폭 {1}에서 갈라낼 수 없어요. 남긴 것: {2}.</translation>
    </message>
    <message>
      <source>{0} was trained on another data set than {1}: choose that one.</source>
      <translation>{0}은(는) {1}과(와) 다른 데이터셋으로 학습했어요. 그 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>{0} has lost epochs: this run cannot be forked there.</source>
      <translation>{0}: 없어진 에폭이 있어 그곳에서 갈라낼 수 없어요.</translation>
    </message>
    <message>
      <source>{0} has no {1}: was an epoch finished?</source>
      <translation>{0}: {1} 파일이 없어요. 끝난 에폭이 있나요?</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} is not what it should be.</source>
      <translation>{0}: 손상됐어요. {1}이(가) 올바르지 않아요.</translation>
    </message>
    <message>
      <source>{0} is damaged: it should hold a JSON object.</source>
      <translation>{0}: 손상됐어요. JSON 객체여야 해요.</translation>
    </message>
    <message>
      <source>{0} is already there: choose another place for the run.</source>
      <translation>{0}: 이미 있어요. 다른 곳을 고르세요.</translation>
    </message>
    <message>
      <source>{0} cannot be made: {1}.</source>
      <translation>{0}: 만들 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} is not a run: there is no {1}.</source>
      <translation>{0}: 실행이 아니에요. {1} 파일이 없어요.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1}.</source>
      <translation>{0}: 손상됐어요: {1}.</translation>
    </message>
    <message>
      <source>{0} does not say how the run ended.</source>
      <translation>{0}: 실행이 어떻게 끝났는지 적혀 있지 않아요.</translation>
    </message>
    <message>
      <source>{0} is damaged: it is not valid JSON.</source>
      <translation>{0}: 손상됐어요. 올바른 JSON이 아니에요.</translation>
    </message>
    <message>
      <source>{0} is damaged: a row of it is not seven numbers.</source>
      <translation>{0}: 손상됐어요. 수 일곱 개가 아닌 줄이 있어요.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0}: 비어 있어요.</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>손상됐어요</translation>
    </message>
    <message>
      <source>{0} cannot be used: it says that it is larger than it is.</source>
      <translation>{0}: 쓸 수 없어요. 실제보다 크다고 적혀 있어요.</translation>
    </message>
    <message>
      <source>Not a plain array.</source>
      <translation>보통 배열이 아니에요.</translation>
    </message>
    <message>
      <source>{0} cannot be used: {1}.</source>
      <translation>{0}: 쓸 수 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be used: it is damaged.</source>
      <translation>{0}: 쓸 수 없어요. 손상됐어요.</translation>
    </message>
    <message>
      <source>More than there should be.</source>
      <translation>있어야 할 것보다 많아요.</translation>
    </message>
    <message>
      <source>Stopped before its end.</source>
      <translation>끝나기 전에 멈췄어요.</translation>
    </message>
    <message>
      <source>The training ended with status {0}.</source>
      <translation>학습이 상태 {0}(으)로 끝났어요.</translation>
    </message>
    <message>
      <source>The training failed there: {0}.</source>
      <translation>그곳에서 학습이 실패했어요: {0}.</translation>
    </message>
    <message>
      <source>The experiment sent</source>
      <translation>보낸 실험</translation>
    </message>
    <message>
      <source>The scheduler let this training go.</source>
      <translation>스케줄러가 이 학습을 놓았어요.</translation>
    </message>
    <message>
      <source>Training on other machines needs Dask: install fmgui with its extra, as in pip install 'fmgui[cluster]'.</source>
      <translation>다른 컴퓨터에서 학습하려면 Dask가 필요해요. pip install 'fmgui[cluster]'처럼 설치하세요.</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at {0}: {1}.</source>
      <translation>{0}에서 답하는 Dask 스케줄러가 없어요: {1}.</translation>
    </message>
    <message>
      <source>{0} has no test pictures: choose another data set.</source>
      <translation>{0}: 테스트 사진이 없어요. 다른 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>: look at the best checkpoint instead</source>
      <translation>. 대신 가장 좋은 체크포인트를 보세요</translation>
    </message>
    <message>
      <source>This network answers with what are not numbers any more{0}.</source>
      <translation>이 신경망의 답은 더는 수가 아니에요{0}.</translation>
    </message>
    <message>
      <source>the last weights</source>
      <translation>마지막 가중치</translation>
    </message>
    <message>
      <source>the best weights</source>
      <translation>가장 좋은 가중치</translation>
    </message>
    <message>
      <source>the state to go on from</source>
      <translation>이어서 할 상태</translation>
    </message>
    <message>
      <source>the history</source>
      <translation>기록</translation>
    </message>
    <message>
      <source>the initial weights</source>
      <translation>초기 가중치</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>디스크가 가득 찼어요</translation>
    </message>
    <message>
      <source>Training goes on, but {0} could not be written: {1}.</source>
      <translation>학습은 계속되지만 {0}을(를) 쓰지 못했어요: {1}.</translation>
    </message>
    <message>
      <source>Finished: {epochs}.</source>
      <translation>완료: {epochs}.</translation>
    </message>
    <message>
      <source>Stopped early after {epochs}: no improvement any more.</source>
      <translation>{epochs} 뒤 조기 종료: 더 좋아지지 않았어요.</translation>
    </message>
    <message>
      <source>Stopped after {epochs}.</source>
      <translation>{epochs} 뒤 멈췄어요.</translation>
    </message>
    <message>
      <source>Diverged in epoch {epoch}, step {step}: the loss is no number any more. {why}</source>
      <translation>에폭 {epoch}, {step}스텝에서 발산했어요: 손실이 더는 수가 아니에요. {why}</translation>
    </message>
    <message>
      <source>Training failed: {0}: {1}.</source>
      <translation>학습 실패: {0}: {1}.</translation>
    </message>
    <message>
      <source>1 epoch</source>
      <translation>1에폭</translation>
    </message>
    <message>
      <source>{0} epochs</source>
      <translation>{0}에폭</translation>
    </message>
    <message>
      <source>other data</source>
      <translation>다른 데이터</translation>
    </message>
    <message>
      <source>This run was trained on {0}: choose that data set first.</source>
      <translation>이 실행은 {0}(으)로 학습했어요. 먼저 그 데이터셋을 고르세요.</translation>
    </message>
    <message>
      <source>This run has not kept the weights of epoch {0}.</source>
      <translation>이 실행은 에폭 {0}의 가중치를 남기지 않았어요.</translation>
    </message>
    <message>
      <source>The fork has the weights of epoch {epoch}, but its optimizer begins anew: {why}.</source>
      <translation>갈라낸 실행은 에폭 {epoch}의 가중치로 시작하지만 옵티마이저는 새로 시작해요: {why}.</translation>
    </message>
    <message>
      <source>its settings differ</source>
      <translation>설정이 달라요</translation>
    </message>
    <message>
      <source>{} is not {}</source>
      <translation>{}이(가) {}이(가) 아니에요</translation>
    </message>
    <message>
      <source>These weights are of another network.</source>
      <translation>다른 신경망의 가중치예요.</translation>
    </message>
    <message>
      <source>{0} training pictures are too few to hold out {1} of them: use more pictures or another share.</source>
      <translation>학습 사진 {0}장은 {1}을(를) 떼어 두기에 너무 적어요. 사진을 늘리거나 비율을 바꾸세요.</translation>
    </message>
    <message>
      <source>There is not enough memory: try a smaller network or a smaller batch size.</source>
      <translation>메모리가 부족해요. 더 작은 신경망이나 더 작은 배치를 써 보세요.</translation>
    </message>
    <message>
      <source>A count is a number.</source>
      <translation>수를 쓰세요.</translation>
    </message>
    <message>
      <source>The saved state is of another network: this run cannot go on.</source>
      <translation>저장된 상태가 다른 신경망의 것이라 이 실행을 이어서 할 수 없어요.</translation>
    </message>
    <message>
      <source>The kept epoch is of another network: it cannot be forked.</source>
      <translation>남긴 에폭이 다른 신경망의 것이라 갈라낼 수 없어요.</translation>
    </message>
    <message>
      <source>This run was kept by an older fmgui: it cannot be forked.</source>
      <translation>더 오래된 fmgui의 실행이라 갈라낼 수 없어요.</translation>
    </message>
    <message>
      <source>{0} cannot go on: no epoch of it was finished.</source>
      <translation>{0}: 끝난 에폭이 없어 이어서 할 수 없어요.</translation>
    </message>
    <message>
      <source>{0} is damaged: this run cannot go on.</source>
      <translation>{0}: 손상되어 이 실행을 이어서 할 수 없어요.</translation>
    </message>
    <message>
      <source>the TensorBoard logs</source>
      <translation>TensorBoard 기록</translation>
    </message>
    <message>
      <source>the result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>{0} has lost epochs: this run cannot go on.</source>
      <translation>{0}: 없어진 에폭이 있어 이 실행을 이어서 할 수 없어요.</translation>
    </message>
    <message>
      <source>All {0} epochs are trained: ask for more to go on.</source>
      <translation>{0}에폭을 모두 학습했어요. 이어서 하려면 에폭을 늘리세요.</translation>
    </message>
    <message>
      <source>Sketches are others in each epoch: have them measured while training.</source>
      <translation>스케치는 에폭마다 달라요. 학습하면서 재게 하세요.</translation>
    </message>
    <message>
      <source>This run has kept none of its epochs.</source>
      <translation>이 실행은 에폭을 하나도 보관하지 않았어요.</translation>
    </message>
    <message>
      <source>{0} has kept no epochs.</source>
      <translation>{0}: 남긴 에폭이 없어요.</translation>
    </message>
    <message>
      <source>Name one run at least: a report is about runs.</source>
      <translation>실행을 하나 이상 적어 주세요. 보고서는 실행에 관한 것이에요.</translation>
    </message>
    <message>
      <source>stopped early</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>It was trained on other data than {0}.</source>
      <translation>{0}이(가) 아닌 다른 데이터로 학습했어요.</translation>
    </message>
    <message>
      <source>This run was interrupted.</source>
      <translation>이 실행은 중단되었어요.</translation>
    </message>
    <message>
      <source>{}, training</source>
      <translation>{}, 학습</translation>
    </message>
    <message>
      <source>{}, validation</source>
      <translation>{}, 검증</translation>
    </message>
    <message>
      <source>{}, logarithmic</source>
      <translation>{} (로그 축)</translation>
    </message>
    <message>
      <source>Hidden {0}</source>
      <translation>은닉층 {0}</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>실패</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>중단됨</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>no</source>
      <translation>아니요</translation>
    </message>
    <message>
      <source>{} runs</source>
      <translation>실행 {}개</translation>
    </message>
    <message>
      <source>Made with fmgui on {}</source>
      <translation>fmgui로 {}에 만들었어요</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Best epoch</source>
      <translation>가장 좋은 에폭</translation>
    </message>
    <message>
      <source>Test loss, best</source>
      <translation>테스트 손실, 최고</translation>
    </message>
    <message>
      <source>Test accuracy, best</source>
      <translation>테스트 정확도, 최고</translation>
    </message>
    <message>
      <source>Test accuracy, last</source>
      <translation>테스트 정확도, 마지막</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>Validation strong, training thin and dashed, ★ the best epoch.</source>
      <translation>굵은 선은 검증, 가는 점선은 학습, ★는 가장 좋은 에폭이에요.</translation>
    </message>
    <message>
      <source>Settings that differ</source>
      <translation>다른 설정</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Which classes it mixes up (best weights)</source>
      <translation>어떤 클래스를 헷갈리나요 (가장 좋은 가중치)</translation>
    </message>
    <message>
      <source>A row for each true class, a column for what the network said.</source>
      <translation>행은 정답 클래스, 열은 신경망의 답이에요.</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>재현율</translation>
    </message>
    <message>
      <source>Hardest pictures</source>
      <translation>가장 어려운 사진</translation>
    </message>
    <message>
      <source>Test pictures with the highest loss: what they are, and what the network said.</source>
      <translation>손실이 가장 큰 테스트 사진이에요. 정답과 신경망의 답을 함께 보여요.</translation>
    </message>
    <message>
      <source>All settings</source>
      <translation>모든 설정</translation>
    </message>
    <message>
      <source>The same experiment as a plain Keras script</source>
      <translation>같은 실험을 순수 Keras 스크립트로</translation>
    </message>
  </context>
  <context>
    <name>ShadeButton</name>
    <message>
      <source>Shade of the ink; lighter and darker with , and .</source>
      <translation>잉크의 농도. , 와 . 키로 옅게, 짙게</translation>
    </message>
    <message>
      <source>{0} % ink</source>
      <translation>잉크 {0} %</translation>
    </message>
  </context>
  <context>
    <name>SimilarView</name>
    <message>
      <source>The training pictures most like it</source>
      <translation>가장 비슷한 학습 사진</translation>
    </message>
    <message>
      <source>How likeness is measured</source>
      <translation>비슷함을 재는 방법</translation>
    </message>
    <message>
      <source>Alike to the network</source>
      <translation>신경망이 보기에</translation>
    </message>
    <message>
      <source>Alike pixel by pixel</source>
      <translation>픽셀끼리</translation>
    </message>
    <message>
      <source>The network compares what its last hidden layer makes of the pictures; pixel by pixel compares the pictures themselves. Both by the cosine.</source>
      <translation>신경망은 마지막 은닉층이 사진에서 만든 것을 비교하고, 픽셀끼리는 사진 그대로를 비교해요. 둘 다 코사인으로 재요.</translation>
    </message>
    <message>
      <source>Draw something to see the training pictures most like it.</source>
      <translation>무언가 그리면 가장 비슷한 학습 사진이 보여요.</translation>
    </message>
  </context>
  <context>
    <name>SpecView</name>
    <message>
      <source>Kind</source>
      <translation>종류</translation>
    </message>
    <message>
      <source>Default: {value}</source>
      <translation>기본값: {value}</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Status</source>
      <translation>상태</translation>
    </message>
    <message>
      <source>epoch {} of {}</source>
      <translation>에폭 {} / {}</translation>
    </message>
    <message>
      <source>Progress of the training</source>
      <translation>학습 진행</translation>
    </message>
    <message>
      <source>{} an epoch, {} left</source>
      <translation>에폭당 {}, {} 남음</translation>
    </message>
    <message>
      <source>patience {} of {}</source>
      <translation>인내 {} / {}</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>Set it up</source>
      <translation>설정에 넣기</translation>
    </message>
    <message>
      <source>Lessons</source>
      <translation>수업 목록</translation>
    </message>
    <message>
      <source>Show all lessons; this one stays where it is</source>
      <translation>모든 수업을 보여요. 이 수업의 위치는 그대로예요</translation>
    </message>
    <message>
      <source>Progress of the lesson</source>
      <translation>수업 진행</translation>
    </message>
    <message>
      <source>Open “{}”</source>
      <translation>“{}” 열기</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>볼 내용</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>이전</translation>
    </message>
    <message>
      <source>Press Train, and go on when it has ended.</source>
      <translation>학습을 누르고, 끝나면 계속하세요.</translation>
    </message>
    <message>
      <source>Choose an answer.</source>
      <translation>답을 고르세요.</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>마치기</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>건너뛰기</translation>
    </message>
    <message>
      <source>✓ It is in the form</source>
      <translation>✓ 설정에 넣었어요</translation>
    </message>
  </context>
  <context>
    <name>StepStrip</name>
    <message>
      <source>How the picture was prepared</source>
      <translation>사진을 준비한 과정</translation>
    </message>
  </context>
  <context>
    <name>StudentsTable</name>
    <message>
      <source>Students</source>
      <translation>학생들</translation>
    </message>
    <message>
      <source>Student</source>
      <translation>학생</translation>
    </message>
    <message>
      <source>Experiment</source>
      <translation>실험</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>에폭</translation>
    </message>
    <message>
      <source>Best val. loss</source>
      <translation>최저 검증 손실</translation>
    </message>
    <message>
      <source>Best val. acc.</source>
      <translation>최고 검증 정확도</translation>
    </message>
    <message>
      <source>Test acc.</source>
      <translation>테스트</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>시간</translation>
    </message>
  </context>
  <context>
    <name>Summaries</name>
    <message>
      <source>off</source>
      <translation>끔</translation>
    </message>
    <message>
      <source>Hidden {number}</source>
      <translation>은닉층 {number}</translation>
    </message>
    <message>
      <source>no {title}</source>
      <translation>{title} 없음</translation>
    </message>
  </context>
  <context>
    <name>SweepForm</name>
    <message>
      <source>Seeds</source>
      <translation>시드 수</translation>
    </message>
    <message>
      <source>The seed decides over the first weights, dropout and the order of pictures.</source>
      <translation>시드가 첫 가중치, 드롭아웃, 사진의 순서를 정해요.</translation>
    </message>
    <message>
      <source>Trainings at once</source>
      <translation>동시 학습</translation>
    </message>
    <message>
      <source>One a core is quickest; each takes half a gigabyte.</source>
      <translation>코어마다 하나가 가장 빨라요. 하나에 0.5 GB를 써요.</translation>
    </message>
    <message>
      <source>Address of a Dask scheduler</source>
      <translation>Dask 스케줄러 주소</translation>
    </message>
    <message>
      <source>this computer</source>
      <translation>이 컴퓨터</translation>
    </message>
    <message>
      <source>Other computers of the lab help when the address of their Dask scheduler is here, such as tcp://teacher:8786.</source>
      <translation>실습실의 다른 컴퓨터들이 도우려면 Dask 스케줄러의 주소를 쓰세요. 예: tcp://teacher:8786.</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>중지</translation>
    </message>
    <message>
      <source>Train 1 run</source>
      <translation>실행 1개 학습</translation>
    </message>
    <message>
      <source>Train {} runs</source>
      <translation>실행 {}개 학습</translation>
    </message>
    <message>
      <source>at once</source>
      <translation>동시에</translation>
    </message>
    <message>
      <source>on</source>
      <translation>위치</translation>
    </message>
  </context>
  <context>
    <name>TeachingPage</name>
    <message>
      <source>Seen best with</source>
      <translation>잘 보이는 프리셋</translation>
    </message>
  </context>
  <context>
    <name>TemplateButton</name>
    <message>
      <source>An outline to trace</source>
      <translation>따라 그릴 윤곽</translation>
    </message>
  </context>
  <context>
    <name>TestScore</name>
    <message>
      <source>Epoch {epoch} cannot be scored: {reason}.</source>
      <translation>에폭 {epoch}의 점수를 낼 수 없어요: {reason}.</translation>
    </message>
    <message>
      <source>Show the test score</source>
      <translation>테스트 점수 보기</translation>
    </message>
    <message>
      <source>The test pictures are looked at …</source>
      <translation>테스트 사진을 살펴보는 중 …</translation>
    </message>
    <message>
      <source>Epoch {epoch} on the test pictures: loss {loss}, accuracy {accuracy} %. Shown once: a rule chosen by this number would be fitted to the test pictures.</source>
      <translation>테스트 사진에서 에폭 {epoch}: 손실 {loss}, 정확도 {accuracy} %. 한 번만 보여요. 이 수로 규칙을 고르면 테스트 사진에 맞춘 규칙이 돼요.</translation>
    </message>
    <message>
      <source>This run validated on the test pictures, so the score is in the curve already: Training › Validate on › held_out keeps it fair.</source>
      <translation>이 실행은 테스트 사진으로 검증해서 점수가 이미 곡선에 있어요. 학습 › 검증 데이터 › held_out이면 공정해요.</translation>
    </message>
    <message>
      <source>Once a run, when your rule stands: whoever tries rules until the test score is good has fitted them to the test pictures.</source>
      <translation>규칙을 정한 뒤 실행마다 한 번만 보여요. 테스트 점수가 좋을 때까지 규칙을 바꾸면 규칙을 테스트 사진에 맞춘 셈이에요.</translation>
    </message>
  </context>
  <context>
    <name>ThreeRates</name>
    <message>
      <source>True loss</source>
      <translation>진짜 손실</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>low</source>
      <translation>낮음</translation>
    </message>
    <message>
      <source>the form's</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>high</source>
      <translation>높음</translation>
    </message>
    <message>
      <source>Lower: {}</source>
      <translation>낮게: {}</translation>
    </message>
    <message>
      <source>In the form: {}</source>
      <translation>설정: {}</translation>
    </message>
    <message>
      <source>Higher: {}</source>
      <translation>높게: {}</translation>
    </message>
    <message>
      <source>Its path will be drawn here.</source>
      <translation>지나간 길이 여기에 그려져요.</translation>
    </message>
    <message>
      <source>No picture: it ran off in its first steps.</source>
      <translation>그림 없음: 첫 스텝들에서 달아났어요.</translation>
    </message>
    <message>
      <source>Runs off: too high.</source>
      <translation>달아나요: 너무 높음.</translation>
    </message>
    <message>
      <source>Gets down in {} steps.</source>
      <translation>{}스텝에 내려가요.</translation>
    </message>
    <message>
      <source>Jumps about: too high.</source>
      <translation>튀어 다녀요: 너무 높음.</translation>
    </message>
    <message>
      <source>Not down in {} steps: too low.</source>
      <translation>{}스텝에도 내려가지 못해요: 너무 낮음.</translation>
    </message>
    <message>
      <source>Loss {start} → {end}
First step {step}, in all {moved}</source>
      <translation>손실 {start} → {end}
첫 스텝 {step}, 모두 {moved}</translation>
    </message>
    <message>
      <source>The first step has moved a weight by so much on average; in all, the end is so far from the start in the space of all weights.</source>
      <translation>첫 스텝이 가중치 하나를 평균 이만큼 옮겼고, 모든 가중치의 공간에서 끝이 시작에서 모두 이만큼 떨어져 있어요.</translation>
    </message>
    <message>
      <source>A slice through the space of all weights: the plane closest to the path, which holds {share} % of its spread. Dark is low loss, light is twice that of the start or more, measured at each of {count} points. ○ is the start, ● the end; each picture has a scale of its own.</source>
      <translation>모든 가중치의 공간을 자른 면이에요. 길에 가장 가까운 평면이고 길이 퍼진 정도의 {share} %를 담아요. 어두우면 손실이 낮고, 밝으면 시작의 두 배 이상이에요. {count}개 점에서 쟀어요. ○는 시작, ●는 끝이고, 그림마다 눈금이 달라요.</translation>
    </message>
  </context>
  <context>
    <name>Toolbox</name>
    <message>
      <source>Tools</source>
      <translation>도구</translation>
    </message>
    <message>
      <source>Brush; Shift for a straight line</source>
      <translation>붓. Shift를 누르면 직선</translation>
    </message>
    <message>
      <source>Straight line; Shift for steps of 15°</source>
      <translation>직선. Shift를 누르면 15° 단위</translation>
    </message>
    <message>
      <source>Fill what lines enclose</source>
      <translation>선으로 둘러싼 곳 채우기</translation>
    </message>
    <message>
      <source>Eraser</source>
      <translation>지우개</translation>
    </message>
    <message>
      <source>Draw on both sides at once</source>
      <translation>양쪽에 함께 그리기</translation>
    </message>
  </context>
  <context>
    <name>Trainings</name>
    <message>
      <source>Train</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>Fork</source>
      <translation>갈라내기</translation>
    </message>
    <message>
      <source>Go on training</source>
      <translation>이어서 학습</translation>
    </message>
    <message>
      <source>Try a learning rate of {}</source>
      <translation>학습률 {}(으)로 해 보기</translation>
    </message>
    <message>
      <source>Let the environment variable FMGUI_RUNS name a folder that you may write to, and start fmgui again.</source>
      <translation>환경 변수 FMGUI_RUNS에 쓸 수 있는 폴더를 지정하고 fmgui를 다시 시작하세요.</translation>
    </message>
  </context>
  <context>
    <name>TryItPanel</name>
    <message>
      <source>Try it</source>
      <translation>그려 보기</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>단계</translation>
    </message>
    <message>
      <source>Kept as “{0}”, number {1}. See Pictures, My drawings.</source>
      <translation>“{0}” {1}번으로 남겼어요. 사진의 내 그림에서 보세요.</translation>
    </message>
    <message>
      <source>How the picture was prepared; a step is switched by hand</source>
      <translation>사진을 준비한 과정. 직접 바꾼 단계가 있어요</translation>
    </message>
    <message>
      <source>How the picture was prepared, step by step</source>
      <translation>사진을 준비한 과정을 하나씩</translation>
    </message>
  </context>
  <context>
    <name>UnitsPicture</name>
    <message>
      <source>Units that are left out</source>
      <translation>뺀 노드</translation>
    </message>
    <message>
      <source>Hidden {layer}: {out} of {all} units out, at a rate of {rate}</source>
      <translation>은닉층 {layer}: 노드 {all}개 중 {out}개를 뺌, 비율 {rate}</translation>
    </message>
    <message>
      <source> (the first {} are shown)</source>
      <translation> (처음 {}개만 보여요)</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>test accuracy, best weights</source>
      <translation>테스트 정확도, 가장 좋은 가중치</translation>
    </message>
    <message>
      <source>best validation accuracy</source>
      <translation>최고 검증 정확도</translation>
    </message>
    <message>
      <source>best validation loss</source>
      <translation>최저 검증 손실</translation>
    </message>
    <message>
      <source>last validation loss</source>
      <translation>마지막 검증 손실</translation>
    </message>
    <message>
      <source>1 seed</source>
      <translation>시드 1개</translation>
    </message>
    <message>
      <source>{} seeds</source>
      <translation>시드 {}개</translation>
    </message>
    <message>
      <source>Choose a second experiment to compare with.</source>
      <translation>비교할 둘째 실험을 고르세요.</translation>
    </message>
    <message>
      <source>These are the same runs.</source>
      <translation>같은 실행들이에요.</translation>
    </message>
    <message>
      <source>Each needs two seeds at least: train more of them.</source>
      <translation>저마다 시드가 둘 이상 필요해요. 더 학습하세요.</translation>
    </message>
    <message>
      <source>Real: B − A is {difference}, surely between {low} and {high}.</source>
      <translation>진짜 차이: B − A = {difference}, 틀림없이 {low}와 {high} 사이예요.</translation>
    </message>
    <message>
      <source>Inside the spread: B − A is {difference}, between {low} and {high}; it may be 0.</source>
      <translation>퍼진 정도 안: B − A = {difference}, {low}와 {high} 사이라 0일 수도 있어요.</translation>
    </message>
  </context>
  <context>
    <name>Weights</name>
    <message>
      <source>Output</source>
      <translation>출력</translation>
    </message>
    <message>
      <source>Hidden {}</source>
      <translation>은닉층 {}</translation>
    </message>
    <message>
      <source>These weights cannot be read: {}.</source>
      <translation>가중치를 읽을 수 없어요: {}.</translation>
    </message>
  </context>
  <context>
    <name>WeightsPage</name>
    <message>
      <source>The weights of the run shown, epoch by epoch: without a penalty they spread as they learn. L2 (times the sum of weight² in Keras, not its root) shrinks the large ones most; L1 takes the same from each, and leaves many next to zero. Choose a second run, with and without, to see it side by side.</source>
      <translation>보고 있는 실행의 가중치를 에폭마다 보여요. 벌점이 없으면 배우면서 퍼져요. L2(Keras에서는 제곱근이 아니라 가중치²의 합)는 큰 것을 가장 많이 줄이고, L1은 모두에서 같은 만큼 빼서 많은 가중치를 0 가까이에 둬요. 벌점이 있는 실행과 없는 실행을 나란히 놓고 보세요.</translation>
    </message>
    <message>
      <source>Run beside it</source>
      <translation>나란히 볼 실행</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>볼 내용</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>분포</translation>
    </message>
    <message>
      <source>Norms</source>
      <translation>노름</translation>
    </message>
    <message>
      <source>First layer</source>
      <translation>첫 층</translation>
    </message>
    <message>
      <source>Train a network, or choose a run, to see its weights.</source>
      <translation>가중치를 보려면 신경망을 학습하거나 실행을 고르세요.</translation>
    </message>
    <message>
      <source>A run keeps its weights after each epoch.</source>
      <translation>실행은 에폭마다 가중치를 남겨요.</translation>
    </message>
    <message>
      <source>This run has kept no epochs.</source>
      <translation>이 실행은 에폭을 남기지 않았어요.</translation>
    </message>
    <message>
      <source>Tick Keep epochs under Checkpoint in the form, and train again.</source>
      <translation>설정의 체크포인트에서 에폭 남기기를 켜고 다시 학습하세요.</translation>
    </message>
    <message>
      <source>The weights are read …</source>
      <translation>가중치를 읽는 중 …</translation>
    </message>
    <message>
      <source>beside</source>
      <translation>나란히</translation>
    </message>
    <message>
      <source>no other run</source>
      <translation>다른 실행 없음</translation>
    </message>
  </context>
  <context>
    <name>WhereView</name>
    <message>
      <source>Where the network looked</source>
      <translation>신경망이 본 곳</translation>
    </message>
    <message>
      <source>Draw something to see where the network looks.</source>
      <translation>무언가 그리면 신경망이 어디를 보는지 보여요.</translation>
    </message>
    <message>
      <source>The stronger the orange, the more the answer “{}” would change with that spot.</source>
      <translation>주황이 짙을수록 그 자리가 바뀔 때 답 “{}”이(가) 더 많이 바뀌어요.</translation>
    </message>
  </context>
  <context>
    <name>WhyPages</name>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>Initialisation</source>
      <translation>초기화</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>드롭아웃</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>조기 종료</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>시드</translation>
    </message>
  </context>
  <context>
    <name>WorkRow</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>How far apart the rates are</source>
      <translation>학습률 사이의 간격</translation>
    </message>
    <message>
      <source>{} times lower and higher</source>
      <translation>{}배 낮게와 높게</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>진행</translation>
    </message>
    <message>
      <source>Test the rates</source>
      <translation>학습률 시험</translation>
    </message>
    <message>
      <source>Train three</source>
      <translation>셋 학습</translation>
    </message>
  </context>
  <context>
    <name>_AddButton</name>
    <message>
      <source>Add a layer: {kind}</source>
      <translation>층 추가: {kind}</translation>
    </message>
  </context>
  <context>
    <name>_Grid</name>
    <message>
      <source>Weights of the first layer as pictures</source>
      <translation>그림으로 본 첫 층의 가중치</translation>
    </message>
    <message>
      <source>{run} after epoch {epoch}: {units} units</source>
      <translation>{run}, 에폭 {epoch} 뒤: 노드 {units}개</translation>
    </message>
  </context>
  <context>
    <name>_Histograms</name>
    <message>
      <source>Activations of {}</source>
      <translation>{}의 활성값</translation>
    </message>
    <message>
      <source>layer {}</source>
      <translation>층 {}</translation>
    </message>
  </context>
  <context>
    <name>_Layers</name>
    <message>
      <source>Layer</source>
      <translation>층</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>종류</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>출력</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>매개 변수</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>합계</translation>
    </message>
    <message>
      <source>{trainable} are learnt, {fixed} are averages that only follow.</source>
      <translation>{trainable}개는 학습하고, {fixed}개는 따라가기만 하는 평균이에요.</translation>
    </message>
    <message>
      <source>{product} weights and {biases} biases</source>
      <translation>가중치 {product}개와 편향 {biases}개</translation>
    </message>
  </context>
  <context>
    <name>_PictureButton</name>
    <message>
      <source>{0}, cosine {1}. Click to put it on the canvas.</source>
      <translation>{0}, 코사인 {1}. 누르면 그림판에 놓여요.</translation>
    </message>
  </context>
  <context>
    <name>_PlaceButton</name>
    <message>
      <source>switched by hand</source>
      <translation>직접 바꿈</translation>
    </message>
    <message>
      <source> (not needed here)</source>
      <translation> (여기서는 필요 없음)</translation>
    </message>
    <message>
      <source>Back to automatic</source>
      <translation>자동으로 되돌리기</translation>
    </message>
  </context>
  <context>
    <name>_Row</name>
    <message>
      <source>Into the form</source>
      <translation>설정에 넣기</translation>
    </message>
    <message>
      <source>Into the form: {}</source>
      <translation>설정에 넣기: {}</translation>
    </message>
  </context>
  <context>
    <name>_Templates</name>
    <message>
      <source>Outlines to trace</source>
      <translation>따라 그릴 윤곽</translation>
    </message>
    <message>
      <source>Trace the outline of “{0}”</source>
      <translation>“{0}”의 윤곽 따라 그리기</translation>
    </message>
    <message>
      <source>No outline</source>
      <translation>윤곽 없음</translation>
    </message>
  </context>
  <context>
    <name>_Variation</name>
    <message>
      <source>Setting that takes several values</source>
      <translation>여러 값을 줄 설정</translation>
    </message>
    <message>
      <source>vary a setting …</source>
      <translation>바꿀 설정 …</translation>
    </message>
    <message>
      <source>and one</source>
      <translation>그리고 하나</translation>
    </message>
    <message>
      <source>Its values, with commas between them</source>
      <translation>값들, 쉼표로 나눠서</translation>
    </message>
    <message>
      <source>values, such as 0.01, 0.001</source>
      <translation>값, 예: 0.01, 0.001</translation>
    </message>
  </context>
  <context>
    <name>changes_text</name>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>on</source>
      <translation>켬</translation>
    </message>
    <message>
      <source>off</source>
      <translation>끔</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>없음</translation>
    </message>
  </context>
  <context>
    <name>duration</name>
    <message>
      <source>{:.1f} s</source>
      <translation>{:.1f}초</translation>
    </message>
    <message>
      <source>{:.0f} s</source>
      <translation>{:.0f}초</translation>
    </message>
    <message>
      <source>{} min</source>
      <translation>{}분</translation>
    </message>
    <message>
      <source>{} h {} min</source>
      <translation>{}시간 {}분</translation>
    </message>
  </context>
  <context>
    <name>experiment_files</name>
    <message>
      <source>{file} cannot be read: {reason}.</source>
      <translation>{file}: 읽을 수 없어요: {reason}.</translation>
    </message>
    <message>
      <source>{file} is not an experiment.</source>
      <translation>{file}: 실험이 아니에요.</translation>
    </message>
  </context>
  <context>
    <name>incoming</name>
    <message>
      <source>Save the picture on this computer first, then drop it.</source>
      <translation>사진을 먼저 이 컴퓨터에 저장하고 끌어다 놓으세요.</translation>
    </message>
    <message>
      <source>There is no picture to paste; copy one first.</source>
      <translation>붙여 넣을 사진이 없어요. 먼저 복사하세요.</translation>
    </message>
  </context>
  <context>
    <name>steps</name>
    <message>
      <source>Grey</source>
      <translation>회색</translation>
    </message>
    <message>
      <source>The picture without its colours</source>
      <translation>색을 뺀 사진</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>What stands out from its background, light on black</source>
      <translation>배경에서 두드러지는 것, 검은 바탕에 밝게</translation>
    </message>
    <message>
      <source>The subject is</source>
      <translation>대상의 밝기</translation>
    </message>
    <message>
      <source>Found by itself</source>
      <translation>자동으로 찾음</translation>
    </message>
    <message>
      <source>Dark on light</source>
      <translation>밝은 바탕에 어둡게</translation>
    </message>
    <message>
      <source>Light on dark</source>
      <translation>어두운 바탕에 밝게</translation>
    </message>
    <message>
      <source>Take the background away</source>
      <translation>배경 없애기</translation>
    </message>
    <message>
      <source>Cut to the subject</source>
      <translation>대상만 오려 내기</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>선</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>면</translation>
    </message>
    <message>
      <source>Lines all of one width, or the surface with its own shades</source>
      <translation>굵기가 같은 선, 또는 명암이 있는 면</translation>
    </message>
    <message>
      <source>The picture is</source>
      <translation>사진의 종류</translation>
    </message>
    <message>
      <source>A line drawing</source>
      <translation>선 그림</translation>
    </message>
    <message>
      <source>A photograph, or filled</source>
      <translation>사진 또는 채운 그림</translation>
    </message>
    <message>
      <source>Draw lines with one width</source>
      <translation>선을 같은 굵기로 그리기</translation>
    </message>
    <message>
      <source>Filled</source>
      <translation>채움</translation>
    </message>
    <message>
      <source>What the outline means: closed, and filled with grey</source>
      <translation>닫힌 윤곽이 뜻하는 면을 회색으로 채움</translation>
    </message>
    <message>
      <source>Fill the outline</source>
      <translation>윤곽 안 채우기</translation>
    </message>
    <message>
      <source>With</source>
      <translation>채울 색</translation>
    </message>
    <message>
      <source>Dark grey</source>
      <translation>진한 회색</translation>
    </message>
    <message>
      <source>Light grey</source>
      <translation>옅은 회색</translation>
    </message>
    <message>
      <source>28×28</source>
      <translation>28×28</translation>
    </message>
    <message>
      <source>What the network sees</source>
      <translation>신경망이 보는 것</translation>
    </message>
    <message>
      <source>Leave a picture of 28×28 as it is</source>
      <translation>28×28 사진은 그대로 두기</translation>
    </message>
  </context>
</TS>
